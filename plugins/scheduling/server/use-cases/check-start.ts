import type { Trx } from '../../../../src/kernel/db';
import { invalid } from '../../../../src/kernel/errors';
import { localDayOf } from '../domain/local-day';
import { refusalByHours, refusalByNotice, type Offer } from '../domain/offer';
import type { Parts } from './parts';

/** Whether the rules (not the bookings) allow a visit to start then. @throws AppError 400 with the broken rule's code */
export async function checkStart(parts: Parts, trx: Trx, offer: Offer, startsAt: Date): Promise<void> {
  const { offers, clock, grid } = parts;
  if (!offer.offered) throw invalid('service_not_offered');
  const start = startsAt.getTime();
  const early = refusalByNotice(offer, clock.now().getTime(), start);
  if (early) throw invalid(early);
  const day = localDayOf(offer.zone, start);
  const overrides = await offers.overrides(trx, offer.practitionerId, day - 1, day + 1);
  const refusal = refusalByHours({ offer, overrides, grid }, start);
  if (refusal) throw invalid(refusal);
}
