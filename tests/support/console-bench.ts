import type { Knex } from 'knex';
import { errorText } from '@daktari/texts';
import { up as accessTables } from '../../database/migrations/2026.11.26T00.00.05.access';
import { up as vaultTables } from '../../database/migrations/2026.11.26T00.00.04.vault';
import { consoleRoutes } from '../../plugins/console/server/routes';
import { consoleRules } from '../../plugins/console/server/rules';
import { staffRules } from '../../plugins/identity/server/staff/access';
import { staffResource } from '../../plugins/identity/server/staff/console';
import type { KnownMember } from '../../plugins/identity/server/staff/ports';
import { CARE_WORDS } from '../../plugins/scheduling/server/domain/visit-care';
import { patientsOfVisits } from '../../plugins/scheduling/server/store/visit-care';
import { paymentResource } from '../../plugins/workflows/server/console/payments';
import { visitResource } from '../../plugins/workflows/server/console/visits';
import { AUTHENTICATOR, invalidToken } from '../../src/access/authenticator';
import { patientsBy } from '../../src/access/care/relationships';
import { careRules } from '../../src/access/care/routes';
import { CONSOLE_RESOURCES, type ConsoleResource } from '../../src/access/console/resource';
import { createDispatcher, type Dispatcher } from '../../src/access/dispatch';
import type { Principal, Role } from '../../src/access/principal';
import { SESSION_LIMITS } from '../../src/access/session-limits';
import { createAccessTable } from '../../src/access/table';
import { TYPE_RULES } from '../../src/access/type-rules';
import { contributeConsole } from '../../src/api/console';
import { sealContact } from '../../src/api/patient/sealed-columns';
import { isSqlite } from '../../src/kernel/db';
import { contributions } from '../../src/kernel/registry';
import { declarePersonalTypes } from '../../src/strapi/personal-types';
import { createContentTables } from './content-tables';
import { testKernel, type TestKernel } from './kernel';
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

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: unknown;
  text: string;
}

export type Plain = Record<string, unknown>;

/** The ids of a list, or the status of its refusal. */
export function idsOf({ status, body }: Answer): string[] | number {
  return status === 200 ? (body as { id: string }[]).map(({ id }) => id) : status;
}

/** `400 invalid_input sort`: status, code and field. */
export function codeOf({ status, body }: Answer): string {
  const { error } = body as { error: { code: string; details: { field?: string } } };
  return [status, error.code, error.details.field].filter((part) => part !== undefined).join(' ');
}

/** What a list says of how many there are. */
export function toldOf({ headers }: Answer): (string | undefined)[] {
  return [headers['X-Total-Count'], headers['X-Total-Capped']];
}

export interface ConsoleBench extends TestKernel {
  knex: Knex;
  get(who: Who | null, path: string, wish?: Record<string, unknown>): Promise<Answer>;
  ask(who: Who | null, method: string, path: string, given?: Given): Promise<Answer>;
}
interface Given {
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
}

export async function consoleBench(knex: Knex): Promise<ConsoleBench> {
  // Nothing here has to survive a power cut.
  const pragmas = isSqlite(knex) ? ['synchronous = OFF', 'journal_mode = MEMORY'] : [];
  for (const pragma of pragmas) await knex.raw(`PRAGMA ${pragma}`);
  await createContentTables(knex);
  await vaultTables(knex);
  await accessTables(knex);
  const bench = testKernel(knex, { now: NOW });
  await seed(knex, bench);
  const { dispatch } = consoleDispatcher(bench);
  const ask: ConsoleBench['ask'] = async (who, method, path, { query = {}, headers = {}, body } = {}) => {
    const bytes = Buffer.from(body === undefined ? '' : JSON.stringify(body));
    const reply = await dispatch({
      ...{ method, path: `/console-api${path}`, url: `/console-api${path}`, query, ip: '127.0.0.1' },
      headers: {
        ...(who === null ? {} : { authorization: `Bearer ${who}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      readBody: () => Promise.resolve(bytes),
    });
    if (!reply || typeof reply.body !== 'string') throw new Error('not ours');
    const { status, headers: told, body: text } = reply;
    return { status, headers: told, text, body: JSON.parse(text) as unknown };
  };
  const get: ConsoleBench['get'] = (who, path, wish = {}) => {
    const query = Object.entries(wish).map(([name, value]) => [name, JSON.stringify(value)]);
    return ask(who, 'GET', path, { query: Object.fromEntries(query) as Record<string, string> });
  };
  return { ...bench, knex, ask, get };
}

function consoleDispatcher({ kernel }: TestKernel): Dispatcher {
  kernel.services.provide(AUTHENTICATOR, {
    principalOf: ({ headers }) => {
      const [, name] = String(headers.authorization ?? '').split(' ');
      if (name === undefined) return Promise.resolve(null);
      return name in PEOPLE ? Promise.resolve(PEOPLE[name as Who]) : Promise.reject(invalidToken());
    },
  });
  const all = contributions<ConsoleResource>('console resource');
  kernel.services.provide(CONSOLE_RESOURCES, all);
  kernel.services.provide(SESSION_LIMITS, { consoleIdleMs: 20 * 60_000 });
  contributeConsole(kernel);
  all.add('visits', visitResource);
  all.add('payments', paymentResource);
  all.add(
    'staff',
    staffResource({ members: { ofClinic: (_query, clinicId) => Promise.resolve(staffOf(clinicId)) } }),
  );
  declarePersonalTypes(kernel);
  const access = createAccessTable();
  access.declare({ types: TYPE_RULES });
  access.declare(careRules);
  access.declare({ operations: staffRules });
  const visit = { name: 'visit', words: CARE_WORDS, mayHandOver: true, purpose: 'care' } as const;
  const emergency = { name: 'emergency', words: '', mayHandOver: false, purpose: 'emergency' } as const;
  access.declare({
    care: [
      { ...visit, patients: patientsOfVisits },
      { ...emergency, patients: patientsBy('break_glass') },
    ],
  });
  access.declare({ operations: consoleRules(access, all.entries()) });
  const routes = consoleRoutes({ access, resources: all.entries() });
  return createDispatcher({
    kernel,
    access,
    routes: routes.map((route) => ({ ...route, path: `/console-api${route.path}` })),
    folders: ['/console-api'],
    translate: errorText,
  });
}

function staffOf(clinic: number): KnownMember[] {
  const roles = ['practitioner', 'front-desk', 'clinic-admin'] as const;
  return Object.entries<Principal>(PEOPLE)
    .filter(([, { clinicId }]) => clinicId === clinic)
    .flatMap(([name, { userId, role: held, practitionerId }]) => {
      const role = roles.find((each) => each === held);
      if (!role) return [];
      const who = { userId, fullName: `Name of ${name}`, email: `${name}@clinic.example` };
      return [
        { ...who, documentId: `user-${name}`, role, practitionerId, state: 'active', lastSeenAt: null },
      ];
    });
}

function person(
  role: Role,
  userId: number,
  clinicId: number | null,
  practitionerId: number | null = null,
): Principal {
  return { role, userId, clinicId, practitionerId, patientId: null, language: 'en', session: SESSION };
}

async function seed(knex: Knex, { kernel }: TestKernel): Promise<void> {
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
      sealContact(kernel.vault, trx, documentId, { msisdn: phone }),
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
      ...{ phone_sealed: phoneSealed, phone_index: kernel.vault.blindIndex(phone, 'patient-phone') },
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
