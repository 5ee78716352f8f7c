/** A span of time in epoch milliseconds: `start` belongs to it, `end` does not. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Sorted, without overlaps; intervals that touch become one. Empty ones vanish. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (end <= start) continue;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** What of `intervals` lies in no interval of `taken`; both merged. */
export function subtract(intervals: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let first = 0;
  for (const { start, end } of intervals) {
    let from = start;
    while ((taken[first]?.end ?? Infinity) <= start) first += 1;
    for (let i = first; i < taken.length; i += 1) {
      const hole = taken[i];
      if (!hole || hole.start >= end) break;
      if (hole.start > from) left.push({ start: from, end: hole.start });
      from = Math.max(from, hole.end);
    }
    if (from < end) left.push({ start: from, end });
  }
  return left;
}

/** `intervals` made longer by `before` and `after` milliseconds. */
export function pad(intervals: readonly Interval[], before: number, after: number): Interval[] {
  return intervals.map(({ start, end }) => ({ start: start - before, end: end + after }));
}

/** The parts of `intervals` that lie within `range`. */
export function clip(intervals: readonly Interval[], range: Interval): Interval[] {
  return intervals
    .map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }))
    .filter(({ start, end }) => start < end);
}
