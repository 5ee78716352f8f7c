/** Minutes since the epoch; half open. */
export interface Range {
  from: number;
  to: number;
  /** Minutes of one point. */
  step: number;
}

export const NAMED_RANGES = ['1h', '6h', '24h', '7d'] as const;
export type NamedRange = (typeof NAMED_RANGES)[number];

export const MINUTE_MS = 60_000;
export const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** For how long minutes are kept; older spans are drawn from hours. */
export const MINUTES_KEPT = 2 * DAY;
const MOST_POINTS = 200;
const STEPS = [1, 5, 15, HOUR, 3 * HOUR, 6 * HOUR, DAY, WEEK];

const NAMED: Readonly<Record<NamedRange, { length: number; step: number }>> = {
  '1h': { length: HOUR, step: 1 },
  '6h': { length: 6 * HOUR, step: 5 },
  '24h': { length: DAY, step: 15 },
  '7d': { length: WEEK, step: HOUR },
};

/** Up to the last whole minute; points begin at multiples of their length, so that they stay the same while time goes on. */
export function namedRange(name: NamedRange, nowMs: number): Range {
  const { length, step } = NAMED[name];
  const to = Math.floor(nowMs / MINUTE_MS);
  return { from: floorTo(to - length, step), to, step };
}

/** A span of somebody's choice, with points as long as it takes to stay readable. */
export function customRange(fromMs: number, toMs: number, nowMs: number): Range {
  const to = Math.min(Math.ceil(toMs / MINUTE_MS), Math.floor(nowMs / MINUTE_MS));
  const begin = Math.floor(fromMs / MINUTE_MS);
  const finest = begin < Math.floor(nowMs / MINUTE_MS) - MINUTES_KEPT ? HOUR : 1;
  const step = STEPS.find((minutes) => minutes >= finest && (to - begin) / minutes <= MOST_POINTS) ?? WEEK;
  return { from: floorTo(begin, step), to, step };
}

/** The same span a week earlier, in whole hours: minutes of then are gone. */
export function weekBefore({ from, to, step }: Range): Range {
  return { from: floorTo(from - WEEK, HOUR), to: ceilTo(to - WEEK, HOUR), step: Math.max(step, HOUR) };
}

/** The minutes up to `to` as one point. Where minutes may be gone, it begins at a whole hour. */
export function onePoint(to: number, minutes: number): Range {
  if (minutes <= DAY) return { from: to - minutes, to, step: minutes };
  const from = floorTo(to - minutes, HOUR);
  return { from, to, step: ceilTo(to - from, HOUR) };
}

/** Whether hours can stand for minutes: a span that begins within one would lose a part of it. */
export function isOfHours({ from, step }: Range): boolean {
  return from % HOUR === 0 && step % HOUR === 0;
}

/** Where each point begins. */
export function slotsOf({ from, to, step }: Range): number[] {
  const slots: number[] = [];
  for (let slot = from; slot < to; slot += step) slots.push(slot);
  return slots;
}

export function floorTo(minute: number, step: number): number {
  return Math.floor(minute / step) * step;
}
function ceilTo(minute: number, step: number): number {
  return Math.ceil(minute / step) * step;
}
