import type { Knex } from 'knex';
import { up as issuerTables } from '../../database/migrations/2026.11.26T00.00.01.identity';
import { up as peopleTables } from '../../database/migrations/2026.11.26T00.00.20.people';
import { up as resetTables } from '../../database/migrations/2026.11.27T00.00.20.password-resets';
import { up as sessionEndTables } from '../../database/migrations/2026.11.28T00.00.70.session-ends';
import { composeFactors, type Factors } from '../../plugins/identity/server/factors/compose';
import { sessionStore } from '../../plugins/identity/server/sessions/store';
import { composeStaff } from '../../plugins/identity/server/staff/compose';
import type { StaffRole } from '../../plugins/identity/server/staff/domain/staff-role';
import type { StaffWork } from '../../plugins/identity/server/staff/use-cases/work';
import { COMING_VISITS } from '../../src/access/coming-visits';
import type { Principal } from '../../src/access/principal';
import type { AccountMail, AccountMailer } from '../../src/kernel/account-mailer';
import type { AuditOrigin } from '../../src/kernel/audit';
import { createContentTables } from './content-tables';
import { createFactorTables } from './factor-tables';
import { testKernel, type TestKernel } from './kernel';
import { temporarySqlite } from './sqlite';

export interface StaffWorld extends TestKernel {
  knex: Knex;
  staff: StaffWork;
  factors: Factors;
  mails: AccountMail[];
  forgotten: string[];
  /** Whose sessions were ended. */
  ended: number[];
  /** Who heard that somebody else ended theirs. */
  told: number[];
  /** The token in the newest mail. */
  token(): string;
  addPerson(person: { email: string; role: StaffRole; clinicId: number }): Promise<Principal>;
  drop(): Promise<void>;
}

export const STAFF_PASSWORD = 'kiboko-na-twiga-7';
export const ORIGIN: AuditOrigin = {
  actor: { kind: 'nobody' },
  operation: 'test',
  purpose: 'administration',
  requestId: null,
  clientId: null,
};

/** Clinics 1 and 2 without people, over a database of their own. */
export async function staffWorld(
  database: { knex: Knex; drop(): Promise<void> } = temporarySqlite(),
): Promise<StaffWorld> {
  const { knex, drop } = database;
  for (const up of [createFactorTables, issuerTables, peopleTables, resetTables, sessionEndTables])
    await up(knex);
  await createContentTables(knex);
  const made = testKernel(knex, { now: new Date('2026-11-26T06:00:00.000Z') });
  const mails: AccountMail[] = [];
  const forgotten: string[] = [];
  const ended: number[] = [];
  const told: number[] = [];
  const mailer: AccountMailer = {
    queue: async (_trx, mail) => void mails.push(mail),
    forget: async (_trx, about) => void forgotten.push(about),
  };
  made.kernel.services.provide(COMING_VISITS, { count: () => Promise.resolve(3) });
  const factors = composeFactors(made.kernel, {
    ...{ publicUrl: 'https://daktari.example', productName: 'Daktari' },
  });
  const sessions = sessionStore(() => knex, made.kernel.ids, Date.now);
  const staff = composeStaff(made.kernel, {
    origin: 'https://daktari.example',
    hashPassword: (password) => Promise.resolve(`hash of ${password.length}`),
    resetFactors: (trx, userId) => factors.resetByClinic(trx, userId),
    endAccess: async (_trx, ids) => void ended.push(...ids),
    ...{ sessions, ends: { one: (trx, userId, id) => sessions.end(trx, userId, id) } },
    mailer: () => mailer,
    tellOfEnd: async (_trx, ids) => void told.push(...ids),
  });
  await addClinics(knex);
  return {
    ...made,
    ...{ knex, staff, factors, mails, forgotten, ended, told, drop },
    token: () => mails.at(-1)?.values['link']?.split('#')[1] ?? '',
    addPerson: (person) => addPerson(knex, made, person),
  };
}

async function addClinics(knex: Knex): Promise<void> {
  const clinic = { time_zone: 'Africa/Nairobi', active: true };
  await knex('clinics').insert([
    { id: 1, document_id: 'clinic-1', name: 'Amani Clinic', ...clinic },
    { id: 2, document_id: 'clinic-2', name: 'Tumaini Clinic', ...clinic },
  ]);
  const roles = ['practitioner', 'front-desk', 'clinic-admin', 'compliance-officer', 'patient'];
  await knex('up_roles').insert(roles.map((type, i) => ({ id: i + 1, type })));
  // Accounts should open with the address as it is: unique, as Strapi's own index has it.
  await knex.schema.alterTable('up_users', (table) => {
    table.unique(['email'], { indexName: 'up_users_email_unique' });
  });
}

async function addPerson(
  knex: Knex,
  { kernel }: TestKernel,
  { email, role, clinicId }: { email: string; role: StaffRole; clinicId: number },
): Promise<Principal> {
  const documentId = kernel.ids.documentId();
  await knex('up_users').insert({
    ...{ document_id: documentId, username: email, email, full_name: email, password: 'hashed' },
    ...{ blocked: false, clinic_id: clinicId },
  });
  const { id: userId } = await knex('up_users').where({ email }).first<{ id: number }>('id');
  const { id: roleId } = await knex('up_roles').where({ type: role }).first<{ id: number }>('id');
  await knex('up_users_role_lnk').insert({ user_id: userId, role_id: roleId });
  const nobody = { patientId: null, practitionerId: null, language: 'en' } as const;
  return { role, userId, clinicId, ...nobody, session: { id: 's', clientId: 'console', scopes: [] } };
}
