import { useEffect, useState } from 'react';
import { AccessibilityInfo } from 'react-native';
import { useTheme } from './ThemeProvider';

/** Whether nothing should move: the reader asked for less motion, or for less data. */
export function useCalm(): boolean {
  const { dataSaver } = useTheme();
  const [reduced, setReduced] = useState(false);
  useEffect(() => {
    void AccessibilityInfo.isReduceMotionEnabled().then(setReduced);
    const subscription = AccessibilityInfo.addEventListener('reduceMotionChanged', setReduced);
    return () => subscription.remove();
  }, []);
  return reduced || dataSaver;
}
