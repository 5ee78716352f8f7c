import type { Finding, JsonObject } from './finding';

/**
 * per-1: the start is not after the end. Compared as FHIRPath does: where both have a time, as instants; else part by part,
 * and what is equal as far as the coarser of the two goes is not known to be in order, which the invariant does not allow.
 */
export function checkPeriod({ start, end }: JsonObject, path: string): Finding[] {
  if (typeof start !== 'string' || typeof end !== 'string' || isInOrder(start, end)) return [];
  return [{ code: 'invariant', text: 'per-1: the start has to lie before the end', path }];
}

function isInOrder(start: string, end: string): boolean {
  if (start.includes('T') && end.includes('T')) {
    const [from, to] = [Date.parse(start), Date.parse(end)];
    // What is no time at all is told by its own check.
    return Number.isNaN(from) || Number.isNaN(to) || from <= to;
  }
  if (start === end) return true;
  const shared = Math.min(dayOf(start).length, dayOf(end).length);
  return start.slice(0, shared) < end.slice(0, shared);
}

function dayOf(dateTime: string): string {
  return dateTime.split('T')[0] ?? '';
}
