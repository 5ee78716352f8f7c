import { Platform } from 'react-native';

/** For screen readers on the web; a phone's own one follows the phone. */
export function showLanguage(language: string): void {
  if (Platform.OS === 'web') document.documentElement.lang = language;
}
