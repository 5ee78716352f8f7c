import type { PlainAppKey } from '@daktari/texts/app';
import type { Visit } from '../api/use-visits';
import { isAhead } from '../home/next-visit';

export type VisitItem =
  { kind: 'head'; title: PlainAppKey } | { kind: 'visit'; visit: Visit } | { kind: 'most' };

/**
 * Visits ahead, the next first, then those before, the latest first; each part under its head.
 * @param isCut the clinic knows older ones
 */
export function visitItems(visits: readonly Visit[], now: Date, isCut: boolean): readonly VisitItem[] {
  const ahead = visits.filter((visit) => isAhead(visit, now)).reverse();
  const before = visits.filter((visit) => !isAhead(visit, now));
  return [
    ...part('app.visits.ahead', ahead),
    ...part('app.visits.before', before),
    ...(isCut ? [{ kind: 'most' } as const] : []),
  ];
}

function part(title: PlainAppKey, visits: readonly Visit[]): readonly VisitItem[] {
  if (visits.length === 0) return [];
  return [{ kind: 'head', title }, ...visits.map((visit) => ({ kind: 'visit', visit }) as const)];
}
