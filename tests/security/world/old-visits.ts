import type { Stored, StoredRow } from './stored';

const DAY_MS = 86_400_000;

/** Of both clinics: those who are booked with whom. */
export interface Cast {
  clinic1: StoredRow;
  clinic2: StoredRow;
  service1: StoredRow;
  service2: StoredRow;
  doctorX: StoredRow;
  doctorY: StoredRow;
  doctorZ: StoredRow;
  patientA: StoredRow;
  patientB: StoredRow;
  patientC: StoredRow;
}
export type OldVisit = { visit: string; payment: string };

/** An old visit each for A, B and C, and a recent one, which makes them their doctors' patients. */
export async function addOldVisits(
  { insert }: Stored,
  now: Date,
  { clinic1, clinic2, service1, service2, doctorX, doctorY, doctorZ, patientA, patientB, patientC }: Cast,
): Promise<Record<'A' | 'B' | 'C', OldVisit>> {
  let day = 0;
  const addVisit = async (
    clinic: StoredRow,
    service: StoredRow,
    doctor: StoredRow,
    patient: StoredRow,
    { daysAgo, state = 'completed' }: { daysAgo?: number; state?: string } = {},
  ) => {
    day += 1;
    const startsAt =
      daysAgo === undefined
        ? new Date(Date.UTC(2020, 0, day, 7))
        : new Date(now.getTime() - daysAgo * DAY_MS);
    const visit = await insert('appointments', {
      reference: `OLD0000${day}`,
      state,
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + 1_800_000),
      channel: 'video',
      clinic_id: clinic.id,
      service_id: service.id,
      practitioner_id: doctor.id,
      patient_id: patient.id,
      price_cents: 120_000,
      hold_extended: false,
      moved_count: 0,
      booked_by: 'patient',
      version: 1,
    });
    if (day > 3) return { visit: visit.document_id, payment: '' };
    const payment = await insert('payments', {
      reference: `OLDPY${day}`,
      subject: `visit:${visit.document_id}`,
      state: 'cancelled',
      amount_cents: 120_000,
      paid_cents: 0,
      refunded_cents: 0,
      clinic_id: clinic.id,
      patient_id: patient.id,
      method: 'mpesa',
      version: 1,
    });
    return { visit: visit.document_id, payment: payment.document_id };
  };
  const a = await addVisit(clinic1, service1, doctorX, patientA);
  const b = await addVisit(clinic1, service1, doctorY, patientB);
  const c = await addVisit(clinic2, service2, doctorZ, patientC);
  await addVisit(clinic1, service1, doctorX, patientA, { daysAgo: 10 });
  await addVisit(clinic1, service1, doctorY, patientB, { daysAgo: 100 });
  await addVisit(clinic2, service2, doctorZ, patientC, { daysAgo: 3, state: 'confirmed' });
  // None of these opens a patient: nobody paid, called off, long ago, far ahead, nobody came weeks ago.
  await addVisit(clinic1, service1, doctorX, patientB, { daysAgo: -1, state: 'held' });
  await addVisit(clinic1, service1, doctorX, patientB, { daysAgo: 5, state: 'cancelled' });
  await addVisit(clinic1, service1, doctorX, patientB, { daysAgo: 200 });
  await addVisit(clinic1, service1, doctorY, patientA, { daysAgo: -60, state: 'confirmed' });
  await addVisit(clinic1, service1, doctorY, patientA, { daysAgo: 30, state: 'no_show' });
  // X once worked for clinic 2: what was there stays there.
  await addVisit(clinic2, service2, doctorX, patientC, { daysAgo: 20 });
  return { A: a, B: b, C: c };
}
