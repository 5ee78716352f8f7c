import type { VisitRecord } from '../data/records';

/** As the server lets it be noted: from six hours before the start until two hours after the end. */
const FROM_MS = 6 * 3_600_000;
const UNTIL_MS = 2 * 3_600_000;

type Received = Pick<VisitRecord, 'channel' | 'startsAt' | 'endsAt' | 'arrivedAt' | 'calledInAt'>;

export type ReceptionStep = 'arrive' | 'call-in';

/** What can be noted of a visit that is `state`; null when nothing can. */
export function receptionStep(visit: Received, state: VisitRecord['state'], now: Date): ReceptionStep | null {
  if (state !== 'confirmed' || visit.channel !== 'in_person' || visit.calledInAt !== null) return null;
  if (visit.arrivedAt !== null) return 'call-in';
  const at = now.getTime();
  return at >= Date.parse(visit.startsAt) - FROM_MS && at <= Date.parse(visit.endsAt) + UNTIL_MS
    ? 'arrive'
    : null;
}

/** Who waits, the longest first; and who is yet to come to the clinic, in order of time. */
export function receptionOf(
  visits: readonly VisitRecord[],
  now: Date,
): Record<'waiting' | 'expected', VisitRecord[]> {
  const at = (step: ReceptionStep): VisitRecord[] =>
    visits.filter((visit) => receptionStep(visit, visit.state, now) === step);
  return {
    waiting: at('call-in').sort((a, b) => Date.parse(a.arrivedAt ?? '') - Date.parse(b.arrivedAt ?? '')),
    expected: at('arrive').sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
  };
}

/** Whole minutes since somebody came. */
export function waitsFor(arrivedAt: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(arrivedAt)) / 60_000));
}
