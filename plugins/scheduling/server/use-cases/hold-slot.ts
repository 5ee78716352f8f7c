import { addMinutes } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import { notFound } from '../../../../src/kernel/errors';
import type { BookedBy, Visit } from '../domain/visit';
import { checkStart } from './check-start';
import { nextStatus } from './load-visit';
import type { Parts } from './parts';
import { takeTime } from './take-time';

export interface HoldWish {
  patientId: number;
  /** Document ids. */
  practitioner: string;
  service: string;
  startsAt: Date;
  bookedBy: BookedBy;
}

const REFERENCE_LENGTH = 8;

/** Holds a time for the clinic's `hold_minutes`. @throws AppError 400 (rules), 404 not_found, SlotTaken */
export async function holdSlot(parts: Parts, trx: Trx, wish: HoldWish): Promise<Visit> {
  const { offers, visits, announcer, clock, ids } = parts;
  const { practitioner, service, startsAt, patientId, bookedBy } = wish;
  const now = clock.now();
  await offers.freeze(trx, { practitioner, service });
  const offer = await offers.find(trx, { practitioner, service });
  if (!offer) throw notFound();
  await checkStart(parts, trx, offer, startsAt);
  const holdExpiresAt = addMinutes(now, offer.holdMinutes);
  const { clinicId, serviceId, practitionerId, channel, priceCents } = offer;
  const visit = await visits.insert(
    trx,
    {
      documentId: ids.documentId(),
      reference: ids.reference(REFERENCE_LENGTH),
      status: 'held',
      startsAt,
      endsAt: addMinutes(startsAt, offer.lengthMinutes),
      holdExpiresAt,
      ...{ clinicId, serviceId, practitionerId, patientId, channel, priceCents, bookedBy },
    },
    now,
  );
  await takeTime(parts, trx, visit);
  await announcer.watchHold(trx, visit.id, holdExpiresAt);
  await announcer.announce(trx, 'held', visit.id);
  return visit;
}

/** The undo: gives a held time back without a word, since whoever does so knows. Nothing to do for other visits. */
export async function releaseHold(
  { visits, occupancy, clock }: Parts,
  trx: Trx,
  visitId: number,
): Promise<void> {
  const visit = await visits.lock(trx, visitId);
  if (visit?.status !== 'held') return;
  await visits.change(trx, visit, { status: nextStatus(visit, 'expire'), holdExpiresAt: null }, clock.now());
  await occupancy.free(trx, visitId);
}
