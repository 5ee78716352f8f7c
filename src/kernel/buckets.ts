/** Upper bounds of the buckets of durations, at most twice the one before: how exactly a quantile is known. */
export const SECONDS: readonly number[] = [
  ...[0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3],
  ...[0.4, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 7.5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600],
];

/** The first bound that holds it; one past the last for what is longer than all. */
export function bucketOf(seconds: number, bounds: readonly number[]): number {
  const found = bounds.findIndex((bound) => seconds <= bound);
  return found < 0 ? bounds.length : found;
}
