import { memoryPlace } from './places';
import type { Storage } from './storage-shape';

/** Nothing stays after the app is closed. */
export function memoryStorage(): Storage {
  const place = memoryPlace;
  return {
    ...{ device: place(), session: place(), copies: place(), intents: place(), lock: place() },
    lasting: false,
  };
}
