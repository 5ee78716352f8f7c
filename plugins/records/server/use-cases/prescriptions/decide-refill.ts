import { OutOfReach, type AuditOrigin } from '../../../../../src/kernel/audit';
import { dayIn } from '../../../../../src/kernel/calendar-day';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict, notFound } from '../../../../../src/kernel/errors';
import { prescriptionFromFhir } from '../../domain/prescriptions/from-fhir';
import { renewedInFhir } from '../../domain/prescriptions/to-fhir';
import { PrescriptionSigned, RefillApproved, RefillRefused } from '../../face';
import type { RefillRequest } from '../../ports';
import { touchedBy, touchedByRefill, type Caller, type RxParts } from './parts';
import { reachToChange } from './reach-prescription';
import { storeInRecord } from './store-signed';

/**
 * The same is prescribed once more, in place of the one before. The prescription is locked first, as by whoever stops it, and
 * of two who decide one wins. @returns the row of the new one.
 * @throws AppError 404; 409 refill_decided, prescription_over, prescription_not_stored
 */
export function approveRefill(parts: RxParts, id: string, caller: Caller): Promise<string> {
  const { kernel } = parts.records;
  const { origin } = caller;
  return kernel.db().transaction(async (trx) => {
    const { request, prescription, practitionerId, userId } = await reachRefill(parts, trx, id, caller);
    const { clinicId, patientId, resource } = prescription;
    const read = prescriptionFromFhir(resource);
    if (request.state !== 'open') throw conflict('refill_decided');
    if (read.status !== 'active') throw conflict('prescription_over');
    const at = kernel.clock.now();
    const next = renewedInFhir(
      resource,
      { id: kernel.ids.documentId(), at, prescriber: await parts.people.prescriber(trx, practitionerId) },
      { today: dayIn(await parts.people.zoneOf(trx, clinicId), at), days: read.days, refills: read.refills },
    );
    const over = { ...resource, status: 'completed' };
    const [, renewed = ''] = await storeInRecord(parts, trx, { clinicId, origin }, [over, next]);
    await parts.refills.decide(trx, request, { state: 'approved', by: userId, at, reason: null, renewed });
    const written = { ...origin, outcome: 'ok' } as const;
    await kernel.audit.write(trx, { ...written, ...touchedByRefill(request), action: 'update' });
    await kernel.audit.write(trx, {
      ...{ ...written, ...touchedBy({ row: renewed, patientId, clinicId }), action: 'create' },
    });
    const about = { patientId, clinicId };
    const approved = { ...about, prescription: request.prescription, request: id, renewed };
    await kernel.outbox.emit(trx, RefillApproved, approved);
    await kernel.outbox.emit(trx, PrescriptionSigned, { ...about, prescription: renewed });
    kernel.counters.count('refills', { happening: 'approved' });
    return renewed;
  });
}

/** Says no, and why; the patient reads it. @throws AppError 404; 409 refill_decided; 410 erased */
export function refuse(parts: RxParts, id: string, reason: string, caller: Caller): Promise<void> {
  return parts.records.kernel.db().transaction(async (trx) => {
    const { request, userId } = await reachRefill(parts, trx, id, caller);
    await refuseRefill(parts, trx, request, { reason, by: userId, origin: caller.origin });
  });
}

export async function refuseRefill(
  { records: { kernel }, refills }: RxParts,
  trx: Trx,
  request: RefillRequest,
  { reason, by, origin }: { reason: string; by: number; origin: AuditOrigin },
): Promise<void> {
  const at = kernel.clock.now();
  await refills.decide(trx, request, { state: 'refused', by, at, reason, renewed: null });
  await kernel.audit.write(trx, {
    ...{ ...origin, ...touchedByRefill(request), action: 'update', outcome: 'ok' },
  });
  const { prescription, patientId, clinicId } = request;
  await kernel.outbox.emit(trx, RefillRefused, { prescription, request: request.id, patientId, clinicId });
  kernel.counters.count('refills', { happening: 'refused' });
}

async function reachRefill(parts: RxParts, trx: Trx, id: string, { principal }: Caller) {
  const known = await parts.refills.byId(trx, id);
  if (!known) throw notFound();
  if (known.clinicId !== principal?.clinicId) throw new OutOfReach(touchedByRefill(known));
  const reached = await reachToChange(parts, trx, known.prescription, principal);
  // As it is now that nobody else decides.
  const request = (await parts.refills.byId(trx, id)) ?? known;
  return { ...reached, request };
}
