import { Platform } from 'react-native';

const USUAL_ROOT_PX = 16;

/** Around the app: what the browser paints itself. */
export function showScheme(scheme: 'light' | 'dark'): void {
  if (Platform.OS === 'web') document.documentElement.dataset['scheme'] = scheme;
}

/** React Native scales its text with the phone's setting; a browser leaves lengths in pixels as they are. */
export function textScale(): number {
  if (Platform.OS !== 'web') return 1;
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(root) && root > 0 ? root / USUAL_ROOT_PX : 1;
}
