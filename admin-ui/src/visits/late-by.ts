import type { VisitState } from '../data/records';

/** By how many minutes somebody who is awaited said to be late; null when nobody did, or nobody is awaited. */
export function lateBy(state: VisitState, lateMinutes: number | null): number | null {
  return state === 'confirmed' ? lateMinutes : null;
}
