import { parseLocalDay, type LocalDay } from '../domain/local-day';

/** A date column as drivers return it: text, or midnight of the process's own zone (bare pg). */
export type StoredDay = string | Date | null;

export function toDay(stored: StoredDay): LocalDay | null {
  if (stored === null) return null;
  if (typeof stored === 'string') return parseLocalDay(stored.slice(0, 10));
  return Date.UTC(stored.getFullYear(), stored.getMonth(), stored.getDate()) / 86_400_000;
}
