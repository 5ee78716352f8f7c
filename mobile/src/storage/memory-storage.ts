import { memoryPlace } from './places';
import type { Storage } from './storage-shape';

/** Nothing stays after the app is closed. */
export function memoryStorage(): Storage {
  return { device: memoryPlace(), session: memoryPlace(), copies: memoryPlace(), lasting: false };
}
