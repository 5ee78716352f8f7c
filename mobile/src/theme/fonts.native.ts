import {
  AtkinsonHyperlegibleNext_400Regular,
  AtkinsonHyperlegibleNext_700Bold,
} from '@expo-google-fonts/atkinson-hyperlegible-next';
import { BricolageGrotesque_700Bold } from '@expo-google-fonts/bricolage-grotesque';
import { isLoaded, loadAsync } from 'expo-font';
import { useEffect, useState } from 'react';

const FONTS = {
  AtkinsonHyperlegibleNext_400Regular,
  AtkinsonHyperlegibleNext_700Bold,
  BricolageGrotesque_700Bold,
};

/** Whether they are there; nothing is read before they are wanted. */
export function useFonts(wanted: boolean): boolean {
  const [ready, setReady] = useState(() => Object.keys(FONTS).every((name) => isLoaded(name)));
  useEffect(() => {
    if (!wanted || ready) return;
    loadAsync(FONTS).then(
      () => setReady(true),
      // The phone's own font does.
      () => undefined,
    );
  }, [wanted, ready]);
  return ready;
}
