import type { Visit } from './visit';
import type { VisitStatus } from './visit-status';

const HOUR_MS = 3_600_000;
/** Whoever comes before this comes for another visit; after it nobody knows any more when somebody came. */
const FROM_MS = 6 * HOUR_MS;
const UNTIL_MS = 2 * HOUR_MS;

type Received = Pick<Visit, 'status' | 'channel' | 'startsAt' | 'endsAt' | 'arrivedAt' | 'calledInAt'>;

/** Why it can't be noted now that the patient has come (or, `arrived` false, that they have not after all); else null. */
export function arrivalRefusal(visit: Received, arrived: boolean, now: Date): string | null {
  // Whoever walks in is there before they have paid.
  const refused = receptionRefusal(visit, ['held', 'confirmed']);
  if (refused !== null) return refused;
  if (!arrived) return visit.calledInAt === null ? null : 'visit_called_in';
  if (now.getTime() < visit.startsAt.getTime() - FROM_MS) return 'arrival_too_early';
  return now.getTime() > visit.endsAt.getTime() + UNTIL_MS ? 'arrival_too_late' : null;
}

/** The same of being called in from the waiting room. */
export function callInRefusal(visit: Received, calledIn: boolean): string | null {
  const refused = receptionRefusal(visit, ['confirmed']);
  if (refused !== null) return refused;
  return calledIn && visit.arrivedAt === null ? 'visit_not_arrived' : null;
}

function receptionRefusal({ status, channel }: Received, open: readonly VisitStatus[]): string | null {
  if (!open.includes(status)) return 'visit_not_expected';
  return channel === 'in_person' ? null : 'visit_not_at_clinic';
}

/** Minutes in the waiting room; who comes early waits from the time that was agreed. */
export function waitedMinutes(startsAt: Date, arrivedAt: Date, calledInAt: Date): number {
  const from = Math.max(startsAt.getTime(), arrivedAt.getTime());
  return Math.max(0, calledInAt.getTime() - from) / 60_000;
}
