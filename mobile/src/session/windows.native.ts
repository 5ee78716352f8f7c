import type { Windows } from './session-shape';

/** The app has one. */
export function openWindows(): Windows {
  return { tell: () => undefined, listen: () => undefined };
}
