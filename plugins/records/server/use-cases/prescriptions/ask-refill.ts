import { OutOfReach } from '../../../../../src/kernel/audit';
import { conflict } from '../../../../../src/kernel/errors';
import { prescriptionFromFhir } from '../../domain/prescriptions/from-fhir';
import { RefillAsked } from '../../face';
import type { RefillRequest } from '../../ports';
import { touchedBy, touchedByRefill, type Caller, type RxParts } from './parts';
import { reachPrescription } from './reach-prescription';

/**
 * A patient, or who acts for them, asks for more.
 * @throws AppError 404; 409 prescription_over, refill_from_elsewhere, refill_asked
 */
export function askRefill(parts: RxParts, id: string, { principal, origin }: Caller): Promise<void> {
  const { kernel } = parts.records;
  return kernel.db().transaction(async (trx) => {
    const found = await parts.prescriptions.lock(trx, id);
    const { prescription, purpose } = await reachPrescription(parts, trx, found, principal);
    if (!principal || purpose !== 'own') throw new OutOfReach(touchedBy(prescription));
    const read = prescriptionFromFhir(prescription.resource);
    if (read.status !== 'active') throw conflict('prescription_over');
    // What cannot be read as a dose cannot be signed again without being looked at.
    if (!read.dose) throw conflict('refill_from_elsewhere');
    const { clinicId, patientId } = prescription;
    const askedAt = kernel.clock.now();
    const request: RefillRequest = {
      ...{ id: kernel.ids.id(askedAt), clinicId, patientId, prescription: id },
      ...{ state: 'open', askedAt, decidedAt: null, reason: null },
    };
    await parts.refills.insert(trx, request, principal.userId);
    await kernel.audit.write(trx, {
      ...{ ...origin, ...touchedByRefill(request), action: 'create', outcome: 'ok' },
    });
    const about = { prescription: id, request: request.id, patientId, clinicId };
    await kernel.outbox.emit(trx, RefillAsked, about);
    kernel.counters.count('refills', { happening: 'asked' });
  });
}
