import type { Knex } from 'knex';
import { up as issuerTables } from '../../database/migrations/2026.11.26T00.00.01.identity';
import { createContentTables } from '../../tests/support/content-tables';
import { temporarySqlite } from '../../tests/support/sqlite';
import { loadPrincipal } from './principal';

const CLAIMS = { subject: 'user-1', grantId: 'grant-1', clientId: 'console', scopes: [], patient: null };

let knex: Knex;
let drop: () => Promise<void>;

beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  await issuerTables(knex);
  await createContentTables(knex);
  await knex('clinics').insert({ id: 1, time_zone: 'Africa/Nairobi', active: true });
  await knex('up_users').insert({ id: 1, document_id: 'user-1', blocked: false });
  await knex('up_roles').insert({ id: 1, type: 'practitioner' });
  await knex('up_users_role_lnk').insert({ user_id: 1, role_id: 1 });
  await knex('practitioners').insert({ id: 5, clinic_id: 1, user_id: 1, active: true });
  await knex('oidc_payloads').insert({ ...(await rowOf('oidc_payloads')), id: 'grant-1', kind: 'Grant' });
  await knex('identity_sessions').insert({
    ...(await rowOf('identity_sessions')),
    ...{ id: 'session-1', grant_id: 'grant-1', user_id: 1, role: 'practitioner', client_id: 'console' },
  });
});
afterEach(() => drop());

/** Something for each column that must have something. */
async function rowOf(table: string): Promise<Record<string, unknown>> {
  const columns = (await knex.raw<{ name: string; notnull: number }[]>(`pragma table_info(${table})`)) as {
    name: string;
    notnull: number;
  }[];
  return Object.fromEntries(columns.filter(({ notnull }) => notnull === 1).map(({ name }) => [name, 0]));
}

const seen = async (now: string) => {
  const loaded = await loadPrincipal(knex, CLAIMS, { realMs: 0, now: new Date(now) });
  return loaded && { practitionerId: loaded.principal.practitionerId, clinicId: loaded.principal.clinicId };
};
const endLicence = (ends: string) =>
  knex('identity_licences').insert({
    ...{ id: 'licence-1', practitioner_id: 5, licence_key: 'KMPDC:A1', told: 'none', ends },
  });

it('a practitioner is one to the last minute of their licence in the calendar of the clinic, and then only an account', async () => {
  await endLicence('2027-06-30');
  expect(await seen('2027-06-30T20:59:59.999Z')).toEqual({ practitionerId: 5, clinicId: 1 });
  expect(await seen('2027-06-30T21:00:00.000Z')).toEqual({ practitionerId: null, clinicId: 1 });
  await knex('clinics').update({ time_zone: 'America/New_York' });
  expect(await seen('2027-07-01T03:59:59.999Z')).toEqual({ practitionerId: 5, clinicId: 1 });
});

it('who was never asked for an end has none, and who takes no visits is none whatever the licence says', async () => {
  expect(await seen('2099-01-01T00:00:00Z')).toEqual({ practitionerId: 5, clinicId: 1 });
  await endLicence('2099-12-31');
  await knex('practitioners').update({ active: false });
  expect(await seen('2027-01-01T00:00:00Z')).toEqual({ practitionerId: null, clinicId: 1 });
});

it('is one statement', async () => {
  await endLicence('2027-06-30');
  const statements: string[] = [];
  knex.on('query', ({ sql }: { sql: string }) => void statements.push(sql));
  await seen('2027-06-30T20:00:00Z');
  expect(statements).toHaveLength(1);
});
