import type { Knex } from 'knex';
import { errorText } from '@daktari/texts';
import { up as accessTables } from '../../database/migrations/2026.11.26T00.00.05.access';
import { up as vaultTables } from '../../database/migrations/2026.11.26T00.00.04.vault';
import { up as notedNumberTables } from '../../database/migrations/2026.11.27T00.00.81.noted-numbers';
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
import { LIVE_TOPICS } from '../../src/access/console/live';
import { CONSOLE_RESOURCES, type ConsoleResource } from '../../src/access/console/resource';
import { createDispatcher, type Dispatcher } from '../../src/access/dispatch';
import type { Principal } from '../../src/access/principal';
import { SESSION_LIMITS } from '../../src/access/session-limits';
import { createAccessTable } from '../../src/access/table';
import { TYPE_RULES } from '../../src/access/type-rules';
import { contributeConsole } from '../../src/api/console';
import { isSqlite } from '../../src/kernel/db';
import { contributions } from '../../src/kernel/registry';
import { declarePersonalTypes } from '../../src/strapi/personal-types';
import { NOW, PEOPLE, seedClinics, type Who } from './console-clinics';
import { createContentTables } from './content-tables';
import { testKernel, type TestKernel } from './kernel';
import { temporarySqlite } from './sqlite';

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
  await notedNumberTables(knex);
  const bench = testKernel(knex, { now: NOW });
  await seedClinics(knex, bench.kernel);
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

/** A bench of its own for each test, on SQLite. */
export function onConsoleBench(): () => ConsoleBench {
  let bench: ConsoleBench;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const sqlite = temporarySqlite();
    drop = sqlite.drop;
    bench = await consoleBench(sqlite.knex);
  });
  afterEach(() => drop());
  return () => bench;
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
  kernel.services.provide(LIVE_TOPICS, contributions('live topic'));
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
