import type { BusinessFigures } from '../data/records';

type Day = BusinessFigures['days'][number];
type BusinessUnit = BusinessFigures['units'][string];

/** What holds of nine in ten on each day holds of nine in ten on all of them only with the worst day's. */
const UPPER_BOUNDS = ['waiting_p90'];

/** Of some days: sums, and of what is counted in hours the mean of the days that have any; of a bound the greatest. */
export function sumOf(unit: BusinessUnit, name: string, days: readonly Day[]): number | null {
  const known = days.map(({ values }) => values[name] ?? null).filter((value) => value !== null);
  if (unit !== 'hours') return known.reduce((sum, value) => sum + value, 0);
  if (known.length === 0) return null;
  if (UPPER_BOUNDS.includes(name)) return Math.max(...known);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The change against the span before: `0.12` is 12 % more. Null where there is nothing to compare with. */
export function changeOf(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : (now - before) / before;
}

/** The days before as many of the same length: asked for together, split here. */
export function splitSpans(days: readonly Day[]): { before: readonly Day[]; now: readonly Day[] } {
  const half = Math.floor(days.length / 2);
  return { before: days.slice(0, half), now: days.slice(half) };
}
