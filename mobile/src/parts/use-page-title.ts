import { useEffect } from 'react';
import { Platform } from 'react-native';

/** What the browser's tab and its history call the screen; never more than its name. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    if (Platform.OS === 'web') document.title = `${title} · Daktari`;
  }, [title]);
}
