import type { VisitDetail } from '../data/records';
import { mayCall, type Me } from '../session/me';

export type VisitAction = 'complete' | 'no-show' | 'move' | 'cancel';

type Standing = Pick<VisitDetail, 'status' | 'startsAt' | 'holdExpiresAt' | 'arrivedAt' | 'calledInAt'>;

/** What this role can do with the visit now. The server decides in the end; what it would refuse is not offered. */
export function visitOffers(visit: Standing, now: Date, me: Pick<Me, 'operations'>): VisitAction[] {
  const started = Date.parse(visit.startsAt) <= now.getTime();
  return possible(visit, started, now).filter((action) => mayCall(me, `visits.${action}`));
}

function possible(
  { status, holdExpiresAt, arrivedAt, calledInAt }: Standing,
  started: boolean,
  now: Date,
): VisitAction[] {
  switch (status) {
    case 'confirmed':
      // Whoever was called in early is with the doctor, and how that ended is noted when it ends.
      if (!started) return calledInAt === null ? ['move', 'cancel'] : ['complete', 'move', 'cancel'];
      return arrivedAt === null ? ['complete', 'no-show'] : ['complete'];
    case 'held':
      // A hold that has lapsed takes no time any more, whether or not somebody has cleared it away.
      return holdExpiresAt !== null && Date.parse(holdExpiresAt) > now.getTime() ? ['move', 'cancel'] : [];
    case 'completed':
    case 'cancelled':
    case 'expired':
    case 'no_show':
      return [];
  }
}
