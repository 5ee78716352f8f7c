import type { Interval } from './interval';

/** Occupancy counts in buckets of five minutes since the epoch. */
export const BUCKET_MS = 300_000;

export function bucketOf(instant: number): number {
  return Math.floor(instant / BUCKET_MS);
}

/** The buckets that an interval touches, ascending. */
export function bucketsOf({ start, end }: Interval): number[] {
  const first = bucketOf(start);
  const last = Math.ceil(end / BUCKET_MS) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

export function roundUpToBucket(ms: number): number {
  return Math.ceil(ms / BUCKET_MS) * BUCKET_MS;
}
