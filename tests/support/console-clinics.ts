import type { Knex } from 'knex';
import type { Principal, Role } from '../../src/access/principal';
import { sealContact } from '../../src/api/patient/sealed-columns';
import type { Kernel } from '../../src/kernel/kernel';
import { SESSION } from './principal';

/** Monday 7 December 2026, 09:00 in Nairobi. */
export const NOW = new Date('2026-12-07T06:00:00Z');

/**
 * Clinic 1 has doctors 1 and 2, clinic 2 doctor 3. Patients 1 to 4 are registered with clinic 1, 5 with clinic 2. Doctor 1
 * treats patients 1 and 2, doctor 2 treats 3, doctor 3 treats 5; 4 has never come.
 */
export const PEOPLE = {
  doctor1: person('practitioner', 11, 1, 1),
  doctor2: person('practitioner', 12, 1, 2),
  doctor3: person('practitioner', 13, 2, 3),
  unlicensed: person('practitioner', 14, 1, null),
  desk1: person('front-desk', 15, 1),
  desk2: person('front-desk', 16, 2),
  admin1: person('clinic-admin', 17, 1),
  officer1: person('compliance-officer', 18, 1),
  nowhere: person('front-desk', 19, null),
  patient1: { ...person('patient', 20, 1), patientId: 1 },
  program: person('integration', 21, 1),
} as const satisfies Record<string, Principal>;
export type Who = keyof typeof PEOPLE;

function person(
  role: Role,
  userId: number,
  clinicId: number | null,
  practitionerId: number | null = null,
): Principal {
  return { role, userId, clinicId, practitionerId, patientId: null, language: 'en', session: SESSION };
}

/** Two clinics with their people, and visits of this week. */
export async function seedClinics(knex: Knex, { vault }: Pick<Kernel, 'vault'>): Promise<void> {
  for (const id of [1, 2]) {
    const names = { name: `Clinic ${id}`, slug: `clinic-${id}`, time_zone: 'Africa/Nairobi' };
    await knex('clinics').insert({ id, document_id: `clinic-${id}`, ...names, active: true });
    const service = { name: `Check-up ${id}`, name_sw: `Uchunguzi ${id}`, channel: 'video', active: true };
    await knex('services').insert({
      ...{ id, document_id: `service-${id}`, clinic_id: id, ...service },
      ...{ length_minutes: 30, price_cents: 150_000 },
    });
  }
  for (const [id, name, clinic, active] of [
    [1, 'Achieng Otieno', 1, true],
    [2, 'Kiprono Cheruiyot', 1, true],
    [3, 'Zawadi Tumaini', 2, true],
    [4, 'Gone Away', 1, false],
  ] as const) {
    const who = { full_name: name, title: 'Dr', specialty: 'Family medicine' };
    await knex('practitioners').insert({
      id,
      document_id: `doctor-${id}`,
      ...who,
      clinic_id: clinic,
      active,
    });
  }
  for (const [name, { userId, practitionerId, clinicId }] of Object.entries(PEOPLE)) {
    const email = `${name}@clinic.example`;
    const row = { id: userId, document_id: `user-${name}`, email, full_name: `Name of ${name}` };
    await knex('up_users').insert({
      ...row,
      clinic_id: practitionerId === null ? clinicId : null,
      blocked: false,
    });
  }
  for (const [id, fullName, clinic, phone] of PATIENTS) {
    const documentId = `patient-${id}`;
    const { phoneSealed } = await knex.transaction((trx) =>
      sealContact(vault, trx, documentId, { msisdn: phone }),
    );
    await knex('patients').insert({
      ...{
        id,
        document_id: documentId,
        full_name: fullName,
        language: 'sw',
        clinic_id: clinic,
        active: true,
      },
      ...{ phone_sealed: phoneSealed, phone_index: vault.blindIndex(phone, 'patient-phone') },
      ...{ date_of_birth: '1990-02-03', created_at: new Date(Date.UTC(2026, 0, id)) },
    });
  }
  for (const visit of VISITS) await addVisit(knex, visit);
}

const PATIENTS = [
  [1, 'Amina Yusuf', 1, '254712345671'],
  [2, 'Brian Otieno', 1, '254712345672'],
  [3, 'Charity Wanjiru', 1, '254712345673'],
  [4, 'amani Ali Yusuf', 1, '254712345674'],
  [5, 'Cyrus Tumaini', 2, '254712345675'],
] as const;

interface SeededVisit {
  id: number;
  patient: number;
  doctor: number;
  clinic: number;
  state: string;
  startsAt: string;
}
const VISITS: readonly SeededVisit[] = [
  { id: 1, patient: 1, doctor: 1, clinic: 1, state: 'completed', startsAt: '2026-11-30T07:00:00.000Z' },
  { id: 2, patient: 1, doctor: 1, clinic: 1, state: 'confirmed', startsAt: '2026-12-08T07:00:00.000Z' },
  { id: 3, patient: 2, doctor: 1, clinic: 1, state: 'confirmed', startsAt: '2026-12-07T08:00:00.000Z' },
  { id: 4, patient: 3, doctor: 2, clinic: 1, state: 'confirmed', startsAt: '2026-12-07T09:00:00.000Z' },
  { id: 5, patient: 3, doctor: 1, clinic: 1, state: 'cancelled', startsAt: '2026-12-07T10:00:00.000Z' },
  { id: 6, patient: 5, doctor: 3, clinic: 2, state: 'confirmed', startsAt: '2026-12-07T11:00:00.000Z' },
  // In the other clinic: nothing of it is anybody's business here.
  { id: 7, patient: 1, doctor: 3, clinic: 2, state: 'completed', startsAt: '2026-12-05T07:00:00.000Z' },
];

async function addVisit(
  knex: Knex,
  { id, patient, doctor, clinic, state, startsAt }: SeededVisit,
): Promise<void> {
  const starts = new Date(startsAt);
  await knex('appointments').insert({
    ...{
      id,
      document_id: `visit-${id}`,
      reference: `VISIT${String(id).padStart(3, '2')}`,
      state,
      channel: 'video',
    },
    ...{ starts_at: starts, ends_at: new Date(starts.getTime() + 1_800_000), price_cents: 150_000 },
    ...{ clinic_id: clinic, service_id: clinic, practitioner_id: doctor, patient_id: patient },
    ...{ moved_count: 0, version: 1, hold_extended: false },
  });
  await knex('payments').insert({
    ...{ document_id: `payment-${id}`, reference: `PAY22${id}`, subject: `visit:visit-${id}`, state: 'paid' },
    ...{
      amount_cents: 150_000,
      paid_cents: 150_000,
      refunded_cents: 0,
      clinic_id: clinic,
      patient_id: patient,
    },
    ...{ method: 'mpesa', receipt: `RCPT00000${id}`, version: 2, created_at: starts, paid_at: starts },
  });
}
