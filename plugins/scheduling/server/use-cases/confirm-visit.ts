import type { Trx } from '../../../../src/kernel/db';
import { localDayOf } from '../domain/local-day';
import { coversTime } from '../domain/offer';
import { hasStarted, type Visit } from '../domain/visit';
import { occupies, transition } from '../domain/visit-status';
import { lockVisit } from './load-visit';
import type { Parts } from './parts';
import { SlotTaken } from './slot-taken';
import { takeTime } from './take-time';

export type Confirmation = 'confirmed' | 'already' | 'lapsed';
export type Rebooking = 'rebooked' | 'taken' | 'not-lapsed';

/**
 * Makes a held time the patient's. A hold that is over but that nobody has cleared away still counts.
 * `lapsed`: the time was given up or the visit called off.
 */
export async function confirmVisit(parts: Parts, trx: Trx, visitId: number): Promise<Confirmation> {
  const visit = await lockVisit(parts, trx, visitId);
  if (!transition(visit.status, 'confirm').ok) return occupies(visit.status) ? 'already' : 'lapsed';
  await parts.occupancy.setExpiry(trx, visitId, null);
  await settle(parts, trx, visit);
  return 'confirmed';
}

/**
 * After a late payment: the same time again when it is still to come and free. `not-lapsed`: the visit is no lapsed
 * hold (it stands, or was called off), so there is nothing to re-book.
 */
export async function rebookVisit(parts: Parts, trx: Trx, visitId: number): Promise<Rebooking> {
  const visit = await lockVisit(parts, trx, visitId);
  if (!transition(visit.status, 'rebook').ok) return 'not-lapsed';
  if (hasStarted(visit, parts.clock.now())) return 'taken';
  // The time was given up, so it is booked anew: with nobody who has left or is away, and by no licence that is over.
  if (!(await isStillOffered(parts, trx, visit))) return 'taken';
  try {
    // A savepoint: on PostgreSQL the refused insert would spoil the caller's transaction.
    await trx.transaction((savepoint) => takeTime(parts, savepoint, visit));
  } catch (error) {
    if (error instanceof SlotTaken) return 'taken';
    throw error;
  }
  await settle(parts, trx, visit);
  return 'rebooked';
}

async function isStillOffered({ offers, grid }: Parts, trx: Trx, visit: Visit): Promise<boolean> {
  await offers.freeze(trx, visit);
  const offer = await offers.find(trx, visit);
  if (!offer) return false;
  const [start, end] = [visit.startsAt.getTime(), visit.endsAt.getTime()];
  const day = localDayOf(offer.zone, start);
  const overrides = await offers.overrides(trx, offer.practitionerId, day - 1, day + 1);
  return coversTime({ offer, overrides, grid }, { start, end });
}

async function settle({ visits, announcer, trail, clock }: Parts, trx: Trx, visit: Visit): Promise<void> {
  const now = clock.now();
  await visits.change(trx, visit, { status: 'confirmed', holdExpiresAt: null, confirmedAt: now }, now);
  await trail.changed(trx, 'scheduling.confirm', visit);
  await announcer.announce(trx, 'confirmed', visit.id);
}
