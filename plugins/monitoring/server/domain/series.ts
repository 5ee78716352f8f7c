import { bucketOf } from '../../../../src/kernel/buckets';
import type { Tally } from '../../../../src/kernel/counters';

export type SeriesKind = 'counter' | 'duration' | 'level';

export interface SeriesName {
  name: string;
  kind: SeriesKind;
  labels: Readonly<Record<string, string>>;
}
export interface Series extends SeriesName {
  id: number;
}

/** Where the seconds of a duration stand, beside its buckets. */
export const SECONDS_BUCKET = -1;

/** One number of a minute. `peak` and `samples` matter where it is a level. */
export interface Cell {
  bucket: number;
  value: number;
  samples: number;
  peak: number;
}
export interface MinuteRow {
  series: SeriesName;
  cells: readonly Cell[];
}

/** `http_requests{route=visits.book,status=2xx}`: labels in alphabetical order, so that a series has one key. */
export function keyOf({ name, labels }: SeriesName): string {
  const pairs = Object.entries(labels)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([label, value]) => `${label}=${value}`);
  return `${name}{${pairs.join(',')}}`;
}

/** What was added between two tallies; what stood still leaves no row. */
export function difference(before: readonly Tally[], after: readonly Tally[]): MinuteRow[] {
  const known = new Map(before.map((tally) => [keyOf(tally), tally]));
  const rows: MinuteRow[] = [];
  for (const tally of after) {
    const old = known.get(keyOf(tally));
    const cells = tally.counts
      .map((count, bucket) => countCell(bucket, count - (old?.counts[bucket] ?? 0)))
      .filter(({ value }) => value > 0);
    if (cells.length === 0) continue;
    const seconds = tally.seconds - (old?.seconds ?? 0);
    const all = tally.kind === 'duration' ? [...cells, secondsCell(seconds, cells)] : cells;
    rows.push({ series: { name: tally.name, kind: tally.kind, labels: tally.labels }, cells: all });
  }
  return rows;
}

/** A level, as it was found at one moment. */
export function levelRow(name: string, labels: Readonly<Record<string, string>>, value: number): MinuteRow {
  return { series: { name, kind: 'level', labels }, cells: [{ bucket: 0, value, samples: 1, peak: value }] };
}

/** A duration found at one moment: as one of many it has quantiles, as a level it has a peak. */
export function waitRow(
  name: string,
  labels: Readonly<Record<string, string>>,
  seconds: number,
  bounds: readonly number[],
): MinuteRow {
  const cells = [
    countCell(bucketOf(seconds, bounds), 1),
    { bucket: SECONDS_BUCKET, value: seconds, samples: 1, peak: seconds },
  ];
  return { series: { name, kind: 'duration', labels }, cells };
}

function countCell(bucket: number, count: number): Cell {
  return { bucket, value: count, samples: 0, peak: 0 };
}

function secondsCell(seconds: number, counted: readonly Cell[]): Cell {
  const samples = counted.reduce((sum, { value }) => sum + value, 0);
  return { bucket: SECONDS_BUCKET, value: seconds, samples, peak: 0 };
}
