import { dayIn } from '../../../../../src/kernel/calendar-day';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict, invalid } from '../../../../../src/kernel/errors';
import type { Quantity } from '../../domain/prescriptions/prescription';
import { dispensingToFhir } from '../../domain/prescriptions/to-fhir';
import { PrescriptionDispensed } from '../../face';
import { touchedBy, type Caller, type RxParts } from './parts';
import { reachToChange } from './reach-prescription';
import { storeInRecord } from './store-signed';
import { viewPrescriptions } from './view-prescriptions';

/** Null: today, and as much as was prescribed. */
export interface Given {
  day: string | null;
  quantity: Quantity | null;
}

/**
 * Notes that the clinic handed something over.
 * @throws AppError 404; 400 dispensed_day, dispensed_quantity; 409 prescription_over, prescription_expired, no_refills_left
 */
export async function dispense(
  parts: RxParts,
  trx: Trx,
  id: string,
  given: Given,
  { principal, origin }: Caller,
): Promise<void> {
  const { kernel } = parts.records;
  const { prescription, practitionerId } = await reachToChange(parts, trx, id, principal);
  const { clinicId, patientId, resource } = prescription;
  const [view] = await viewPrescriptions(parts, trx, [prescription]);
  if (view?.status !== 'active') throw conflict('prescription_over');
  const today = dayIn(await parts.people.zoneOf(trx, clinicId), kernel.clock.now());
  const day = given.day ?? today;
  if (day > today || (view.startsOn !== null && day < view.startsOn)) throw invalid('dispensed_day');
  if (view.validUntil !== null && day > view.validUntil) throw conflict('prescription_expired');
  if (view.fillsLeft === 0) throw conflict('no_refills_left');
  const quantity = given.quantity ?? view.quantity;
  if (!quantity) throw invalid('dispensed_quantity');
  const by = await parts.people.prescriber(trx, practitionerId);
  const dispensed = dispensingToFhir(resource, { id: kernel.ids.documentId(), day, quantity, by });
  const [row = ''] = await storeInRecord(parts, trx, { clinicId, origin }, [dispensed]);
  await kernel.audit.write(trx, {
    ...{ ...origin, ...touchedBy(prescription), action: 'update', outcome: 'ok' },
  });
  const about = { prescription: id, patientId, clinicId };
  await kernel.outbox.emit(trx, PrescriptionDispensed, { ...about, dispensing: row });
  kernel.counters.count('prescriptions', { happening: 'dispensed' });
}
