/**
 * Seconds below which this part of all observations stayed; null for none. `counts` has one bucket for each bound and one
 * for what was longer than all, of which only the last bound is known.
 *
 * Error: the true value lies in the same bucket, so it is at most one bucket's width away; bounds that at most double
 * (kernel/buckets.ts) keep it between half and twice of what is told, and most are closer together.
 */
export function quantileOf(
  counts: readonly number[],
  bounds: readonly number[],
  quantile: number,
): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const rank = quantile * all;
  let below = 0;
  for (const [bucket, bound] of bounds.entries()) {
    const count = counts[bucket] ?? 0;
    if (count > 0 && below + count >= rank) {
      const floor = bounds[bucket - 1] ?? 0;
      return floor + ((bound - floor) * Math.max(0, rank - below)) / count;
    }
    below += count;
  }
  return bounds.at(-1) ?? null;
}

/** How many took longer than a bound. @throws Error when `seconds` is none: between bounds nobody knows */
export function countSlower(counts: readonly number[], bounds: readonly number[], seconds: number): number {
  const at = bounds.indexOf(seconds);
  if (at < 0) throw new Error(`${String(seconds)} s is no bound of the buckets`);
  return counts.slice(at + 1).reduce((sum, count) => sum + count, 0);
}
