import type { Trx } from '../../../../src/kernel/db';
import { isHoldOver } from '../domain/visit';
import { nextStatus } from './load-visit';
import type { Parts } from './parts';

/** Ends a hold whose time is up; does nothing when it was confirmed, kept longer or ended meanwhile. */
export async function expireHold(parts: Parts, trx: Trx, visitId: number): Promise<void> {
  const { visits, occupancy, announcer, trail, clock } = parts;
  const now = clock.now();
  const visit = await visits.lock(trx, visitId);
  if (!visit || !isHoldOver(visit, now)) return;
  await visits.change(trx, visit, { status: nextStatus(visit, 'expire'), holdExpiresAt: null }, now);
  await occupancy.free(trx, visitId);
  await trail.changed(trx, 'scheduling.expire-hold', visit);
  await announcer.announce(trx, 'hold-expired', visitId);
}
