import { OutOfReach } from '../../../../../src/kernel/audit';
import { addDays, dayIn } from '../../../../../src/kernel/calendar-day';
import type { Trx } from '../../../../../src/kernel/db';
import { invalid, notFound } from '../../../../../src/kernel/errors';
import type { Prescribed, Wish } from '../../domain/prescriptions/prescription';
import { quantityOf } from '../../domain/prescriptions/quantity';
import { prescriptionToFhir } from '../../domain/prescriptions/to-fhir';
import { PrescriptionSigned } from '../../face';
import { patientIdOf } from '../patient-id';
import { touchedBy, type Caller, type RxParts } from './parts';
import { storeInRecord } from './store-signed';

export { problemsOf } from '../../domain/prescriptions/problems';

const MOST_DAYS_AHEAD = 366;

/**
 * Signs a prescription for a patient whom the caller treats. @param wish without problems; `startsOn` null is today.
 * @returns its row. @throws AppError 404; 400 day_in_past, day_too_far; 409 prescription_not_stored; 410 erased
 */
export async function prescribe(
  parts: RxParts,
  trx: Trx,
  { patient: patientId, wish }: { patient: string; wish: Wish & { startsOn: string | null } },
  { principal, origin }: Caller,
): Promise<string> {
  const { kernel, resources } = parts.records;
  const patient = await parts.people.patient(trx, patientId);
  if (!patient) throw notFound();
  const { clinicId = null, practitionerId = null } = principal ?? {};
  const purpose = await parts.reach.whySeen(trx, patient.patientId, principal);
  if (purpose !== 'care' || clinicId === null || practitionerId === null) {
    const touched = { type: 'patient', ids: [patient.documentId], patients: [patient.patientId] };
    throw new OutOfReach({ ...touched, clinicId: patient.clinicId });
  }
  const at = kernel.clock.now();
  const today = dayIn(await parts.people.zoneOf(trx, clinicId), at);
  const prescribed = complete(wish, today);
  const said = parts.worded(wish.dose, wish.days);
  const resource = prescriptionToFhir(prescribed, {
    ...{ id: kernel.ids.documentId(), at },
    patientId: await patientIdOf(resources, trx, { clinicId, patientId: patient.patientId, patient }),
    prescriber: await parts.people.prescriber(trx, practitionerId),
    directions: { text: said.en, forPatient: said[patient.language] },
  });
  const [row = ''] = await storeInRecord(parts, trx, { clinicId, origin }, [resource]);
  const about = { patientId: patient.patientId, clinicId };
  await kernel.audit.write(trx, {
    ...{ ...origin, ...touchedBy({ row, ...about }), action: 'create', outcome: 'ok' },
  });
  await kernel.outbox.emit(trx, PrescriptionSigned, { prescription: row, ...about });
  kernel.counters.count('prescriptions', { happening: 'signed' });
  return row;
}

function complete({ startsOn, ...wish }: Wish & { startsOn: string | null }, today: string): Prescribed {
  const start = startsOn ?? today;
  if (start < today) throw invalid('day_in_past');
  if (start > addDays(today, MOST_DAYS_AHEAD)) throw invalid('day_too_far', { days: MOST_DAYS_AHEAD });
  const quantity = wish.quantity ?? quantityOf(wish.dose, wish.days, start);
  if (!quantity) throw new Error('a wish without problems has a quantity');
  return { ...wish, quantity, startsOn: start };
}
