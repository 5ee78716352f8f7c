import { SESSION } from '../../../tests/support/principal';
import type { Knex } from 'knex';
import { up as vaultTables } from '../../../database/migrations/2026.11.26T00.00.04.vault';
import { up } from '../../../database/migrations/2026.11.26T00.00.05.access';
import { createContentTables } from '../../../tests/support/content-tables';
import { testKernel, type TestKernel } from '../../../tests/support/kernel';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { refusal } from '../../../tests/support/visit-desk';
import { originOf } from '../audit';
import type { Principal } from '../principal';
import { createAccessTable } from '../table';
import { giveHandOver } from './give-hand-over';
import { reasonAddress } from './relationships';
import { careRules } from './routes';
import { isInCare, type CareSource } from './source';
import { withdrawHandOver } from './withdraw-hand-over';

const NOW = new Date('2026-12-07T07:00:00Z');
const DAY_MS = 86_400_000;
const UNTIL = new Date(NOW.getTime() + 10 * DAY_MS);

let knex: Knex;
let drop: () => Promise<void>;
let bench: TestKernel;
const access = createAccessTable();
/** Doctor 1 treats patient 1: all that the visits would say. */
const visits: CareSource = {
  name: 'visit',
  words: 'a visit',
  mayHandOver: true,
  purpose: 'care',
  patients: (query, { practitionerId, clinicId }) =>
    query
      .queryBuilder()
      .select({ patient_id: query.raw('1') })
      .whereRaw('? = 1 and ? = 1', [practitionerId, clinicId]),
};
access.declare(careRules);
access.declare({ care: [visits] });

beforeEach(async () => {
  const sqlite = temporarySqlite();
  ({ knex, drop } = sqlite);
  await createContentTables(knex);
  await vaultTables(knex);
  await up(knex);
  for (const id of [1, 2]) await knex('clinics').insert({ id, time_zone: 'Africa/Nairobi', active: true });
  for (const id of [1, 2, 3]) {
    const clinic_id = id === 3 ? 2 : 1;
    await knex('up_users').insert({ id, blocked: false });
    await knex('practitioners').insert({ id, document_id: `d${id}`, clinic_id, user_id: id, active: true });
    await knex('patients').insert({ id, document_id: `p${id}`, clinic_id, active: true });
  }
  bench = testKernel(knex, { now: NOW });
});
afterEach(() => drop());

const doctor = (id: number, clinicId = id === 3 ? 2 : 1): Principal => ({
  role: 'practitioner',
  userId: id,
  clinicId,
  patientId: null,
  practitionerId: id,
  session: SESSION,
  language: 'en',
});
const ADMIN: Principal = { ...doctor(9, 1), role: 'clinic-admin', practitionerId: null };
const parts = () => ({ kernel: bench.kernel, access });

function give(by: Principal, patient: number, to: number): Promise<{ id: string }> {
  const request = { patient: `p${patient}`, practitioner: `d${to}`, until: UNTIL, reason: 'On leave' };
  return giveHandOver(parts(), by, request, originOf(by, 'care.hand-over', null, ['care']));
}
function withdraw(by: Principal, id: string): Promise<{ endedAt: Date }> {
  return withdrawHandOver(parts(), by, id, originOf(by, 'care.withdraw', null, ['care']));
}
function sees(practitionerId: number, patientId: number, clinicId = 1): Promise<boolean> {
  const about = { patientId, now: bench.clock.now() };
  return isInCare(access.careSources(), knex, { practitionerId, clinicId }, about);
}

test('a hand-over lets a colleague see that patient, and no other, until its day', async () => {
  expect(await sees(2, 1)).toBe(false);
  await give(doctor(1), 1, 2);
  expect([await sees(2, 1), await sees(2, 2), await sees(3, 1)]).toEqual([true, false, false]);
  bench.clock.set(UNTIL);
  expect(await sees(2, 1)).toBe(false);
});

test('it holds in its clinic only', async () => {
  await give(doctor(1), 1, 2);
  expect(await sees(2, 1, 2)).toBe(false);
});

test.each<[string, Principal]>([
  ['who gave it', doctor(1)],
  ['who got it', doctor(2)],
  ['an admin of the clinic', ADMIN],
])('%s may end it at once, and only once', async (_who, principal) => {
  const { id } = await give(doctor(1), 1, 2);
  await withdraw(principal, id);
  expect(await sees(2, 1)).toBe(false);
  expect(await refusal(withdraw(principal, id))).toBe('404 not_found');
});

test('nobody else ends it', async () => {
  const { id } = await give(ADMIN, 1, 2);
  for (const stranger of [doctor(1), doctor(3), doctor(2, 2), { ...ADMIN, clinicId: 2 }]) {
    expect(await refusal(withdraw(stranger, id))).toBe('404 not_found');
  }
  expect(await sees(2, 1)).toBe(true);
});

test('within one clinic, by who treats the patient or runs the clinic', async () => {
  expect(await refusal(give(doctor(1), 1, 3))).toBe('404 not_found');
  expect(await refusal(give(doctor(1), 2, 2))).toBe('404 not_found');
  expect(await refusal(give(ADMIN, 3, 2))).toBe('404 not_found');
  expect(await refusal(give({ ...ADMIN, clinicId: 2 }, 1, 3))).toBe('404 not_found');
  await give(ADMIN, 2, 1);
  expect(await refusal(give(doctor(1), 2, 2))).toBe('403 hand_over_not_yours');
});

test('not to who cannot sign in, is not active, has no licence any more, or holds the patient already', async () => {
  await knex('up_users').where({ id: 2 }).update({ blocked: true });
  expect(await refusal(give(doctor(1), 1, 2))).toBe('404 not_found');
  await knex('up_users').where({ id: 2 }).update({ blocked: false });
  const licence = { id: 'licence-2', practitioner_id: 2, licence_key: 'KMPDC:A2', told: 'none' };
  await knex('identity_licences').insert({ ...licence, ends: '2026-12-06' });
  expect(await refusal(give(doctor(1), 1, 2))).toBe('404 not_found');
  await knex('identity_licences').update({ ends: '2026-12-07' });
  await give(doctor(1), 1, 2);
  expect(await refusal(give(ADMIN, 1, 2))).toBe('409 already_handed_over');
});

test('giving and ending stand on the trail, with the patient; what was refused does not', async () => {
  const { id } = await give(doctor(1), 1, 2);
  await refusal(give(doctor(1), 2, 2));
  await withdraw(ADMIN, id);
  const about = { type: 'hand-over', ids: [id], patients: [1], clinicId: 1, outcome: 'ok' };
  expect(bench.trail).toEqual([
    expect.objectContaining({ ...about, action: 'create', operation: 'care.hand-over' }),
    expect.objectContaining({ ...about, action: 'update', operation: 'care.withdraw' }),
  ]);
});

test('the reason is sealed to its row', async () => {
  const { id } = await give(doctor(1), 1, 2);
  const row = await knex('care_relationships').where({ id }).first<{ reason_sealed: string }>();
  expect(JSON.stringify(row)).not.toContain('leave');
  const own = bench.kernel.vault.of('p1');
  expect(await own.openText(knex, row.reason_sealed, reasonAddress(id))).toBe('On leave');
});

test('the database keeps what was given, whatever the code above does', async () => {
  const { id } = await give(doctor(1), 1, 2);
  const row = () => knex('care_relationships').where({ id });
  // By its message: the driver's errors are of another realm than jest's.
  const refused = { message: expect.stringContaining('only an end may be added') as string };
  await expect(row().del()).rejects.toMatchObject(refused);
  await expect(row().update({ practitioner_id: 3 })).rejects.toMatchObject(refused);
  await expect(row().update({ until: '2099-01-01T00:00:00.000Z' })).rejects.toMatchObject(refused);
  await withdraw(doctor(1), id);
  await expect(row().update({ ended_at: null })).rejects.toMatchObject(refused);
});
