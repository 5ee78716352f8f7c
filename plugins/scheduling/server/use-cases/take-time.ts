import type { Trx } from '../../../../src/kernel/db';
import type { Visit } from '../domain/visit';
import { TimeTaken } from '../ports';
import { expireHold } from './expire-hold';
import type { Parts } from './parts';
import { SlotTaken } from './slot-taken';

/**
 * Puts the visit's time into the occupancy table. Holds on it that are over are cleared away first, in the same
 * transaction. Nobody looks whether the time is free: the unique index answers that.
 * @throws SlotTaken
 */
export async function takeTime(parts: Parts, trx: Trx, visit: Visit): Promise<void> {
  const { occupancy, announcer } = parts;
  await clearOverdueHolds(parts, trx, visit);
  const place = {
    visitId: visit.id,
    practitionerId: visit.practitionerId,
    interval: intervalOf(visit),
    expiresAt: visit.holdExpiresAt,
  };
  try {
    await occupancy.take(trx, place);
  } catch (error) {
    if (!(error instanceof TimeTaken)) throw error;
    announcer.refused();
    throw new SlotTaken(error.constraint, visit);
  }
}

async function clearOverdueHolds(parts: Parts, trx: Trx, visit: Visit): Promise<void> {
  const { occupancy, clock } = parts;
  const overdue = await occupancy.overdue(trx, visit.practitionerId, intervalOf(visit), clock.now());
  for (const visitId of overdue) {
    if (visitId !== visit.id) await expireHold(parts, trx, visitId);
  }
}

function intervalOf({ startsAt, endsAt }: Visit): { start: number; end: number } {
  return { start: startsAt.getTime(), end: endsAt.getTime() };
}
