import type { Interval } from './interval';
import { DAY_MS } from './local-day';
import { bookableStarts, type Plan } from './offer';

/** Most doctors are free within days, so whole horizons are seldom worked out. */
const STRIDE_MS = 2 * DAY_MS;

/** The first free start (epoch ms) within what `bookableRange` gave; null when there is none. */
export function firstStart(plan: Plan, busy: readonly Interval[], within: Interval): number | null {
  for (let start = within.start; start < within.end; start += STRIDE_MS) {
    const [first] = bookableStarts(plan, busy, { start, end: Math.min(start + STRIDE_MS, within.end) });
    if (first !== undefined) return first;
  }
  return null;
}
