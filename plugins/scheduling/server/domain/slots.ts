import { roundUpToBucket } from './bucket';
import { merge, pad, subtract, type Interval } from './interval';
import { wallOf } from '../../../../src/kernel/zone';

const MINUTE_MS = 60_000;
const ALIGNMENTS = [60, 30, 20, 15, 10, 5];

/** Everything in milliseconds. */
export interface SlotRules {
  length: number;
  /** From one start to the next. */
  step: number;
  /** Added to the first start of each opening (and to every step of the restarting grid). */
  offset: number;
  /** Time that must be free around the visit; bookings bring their own, so two buffers add up. */
  bufferBefore: number;
  bufferAfter: number;
  grid: Grid;
}

/**
 * fixed: starts count from each opening, taken or not; restarting: after each busy stretch they begin anew at the next
 * round minute of `zone` (a multiple of the largest of 60, 30, 20, 15, 10, 5 that divides the step).
 */
export type Grid = { kind: 'fixed' } | { kind: 'restarting'; zone: string };

export interface SlotSearch {
  /** As `openingsOfDays` gives them. */
  openings: readonly Interval[];
  busy: readonly Interval[];
  rules: SlotRules;
  /** First and last instant (exclusive) at which a slot may start. */
  within: Interval;
}

/** Starts (epoch ms, ascending) at which a visit fits; its end never passes the end of the opening. */
export function freeStarts(search: SlotSearch): number[] {
  const { openings, busy, rules, within } = search;
  // A start is blocked from `length + bufferAfter` before a busy stretch until `bufferBefore` after it.
  const free = subtract(merge(openings), merge(pad(busy, rules.bufferAfter, rules.bufferBefore)));
  switch (rules.grid.kind) {
    case 'fixed':
      return fixedStarts(openings, free, rules, within);
    case 'restarting':
      return restartingStarts(free, rules, rules.grid.zone, within);
  }
}

/** The defaults for a visit of so many minutes: a slot after the other, on five-minute marks, without buffers. */
export function rulesFor(lengthMinutes: number, grid: Grid): SlotRules {
  const length = lengthMinutes * MINUTE_MS;
  return { length, step: roundUpToBucket(length), offset: 0, bufferBefore: 0, bufferAfter: 0, grid };
}

/** How round the first start of a restarting grid is, ms. */
export function alignmentOf(step: number): number {
  const minutes = step / MINUTE_MS;
  return (ALIGNMENTS.find((each) => minutes % each === 0) ?? 1) * MINUTE_MS;
}

function fixedStarts(
  openings: readonly Interval[],
  free: readonly Interval[],
  rules: SlotRules,
  within: Interval,
): number[] {
  const starts: number[] = [];
  let index = 0;
  openings.forEach((opening, position) => {
    const origin = roundUpToBucket(opening.start) + rules.offset;
    // Where two days meet at midnight the later day's grid takes over.
    const until = Math.min(opening.end, openings[position + 1]?.start ?? Infinity, within.end);
    const skipped = Math.max(0, Math.ceil((within.start - origin) / rules.step));
    for (let start = origin + skipped * rules.step; start < until; start += rules.step) {
      while ((free[index]?.end ?? Infinity) <= start) index += 1;
      const window = free[index];
      if (window && window.start <= start && start + rules.length <= window.end) starts.push(start);
    }
  });
  return starts;
}

function restartingStarts(
  free: readonly Interval[],
  rules: SlotRules,
  zone: string,
  within: Interval,
): number[] {
  const starts: number[] = [];
  const alignment = alignmentOf(rules.step);
  for (const window of free) {
    const first = roundUpIn(zone, window.start, alignment) + rules.offset;
    for (
      let start = first;
      start + rules.length <= window.end && start < within.end;
      start += rules.step + rules.offset
    ) {
      if (start >= within.start) starts.push(start);
    }
  }
  return starts;
}

function roundUpIn(zone: string, instant: number, alignment: number): number {
  const wall = wallOf(zone, instant);
  return instant + (Math.ceil(wall / alignment) * alignment - wall);
}
