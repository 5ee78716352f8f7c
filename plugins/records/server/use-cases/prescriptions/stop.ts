import { conflict } from '../../../../../src/kernel/errors';
import { prescriptionFromFhir } from '../../domain/prescriptions/from-fhir';
import { PrescriptionStopped } from '../../face';
import { touchedBy, type Caller, type RxParts } from './parts';
import { reachToChange } from './reach-prescription';
import { refuseRefill } from './decide-refill';
import { storeInRecord } from './store-signed';

/**
 * Ends a prescription, and refuses what is asked for of it, for the same reason.
 * @throws AppError 404; 409 prescription_over, prescription_not_stored
 */
export function stopPrescription(
  parts: RxParts,
  id: string,
  reason: string,
  { principal, origin }: Caller,
): Promise<void> {
  const { kernel } = parts.records;
  return kernel.db().transaction(async (trx) => {
    const { prescription, userId } = await reachToChange(parts, trx, id, principal);
    const { clinicId, patientId, resource } = prescription;
    if (prescriptionFromFhir(resource).status !== 'active') throw conflict('prescription_over');
    const stopped = { ...resource, status: 'stopped', statusReason: { text: reason } };
    await storeInRecord(parts, trx, { clinicId, origin }, [stopped]);
    await kernel.audit.write(trx, {
      ...{ ...origin, ...touchedBy(prescription), action: 'update', outcome: 'ok' },
    });
    await kernel.outbox.emit(trx, PrescriptionStopped, { prescription: id, patientId, clinicId });
    const open = await parts.refills.openOf(trx, id);
    if (open) await refuseRefill(parts, trx, open, { reason, by: userId, origin });
    kernel.counters.count('prescriptions', { happening: 'stopped' });
  });
}
