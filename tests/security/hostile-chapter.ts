import type { Knex } from 'knex';
import fc from 'fast-check';
import { errorText } from '@daktari/texts';
import { at, type Reply, type Sending } from './client';
import { MATRIX, type Line } from './matrix';
import { onTheWire, statusOf } from './wire';
import type { Caller, World } from './world';

const MACHINES = /^\/api\/(pay|reminders)\//;
// Signing out ends a session whatever the body says; see session-chapter.ts.
const ROUTES = MATRIX.filter(({ method, path }) => method !== 'GET' && path !== '/api/me/sessions/end-all');
const WATCHED = [
  'appointments',
  'payments',
  'patients',
  'practitioners',
  'clinics',
  'services',
  'up_users',
  'identity_sessions',
  'scheduling_occupancy',
  'mpesa_attempts',
  'mpesa_provider_events',
  'mpesa_verdicts',
  'mpesa_receipts',
  'mpesa_refunds',
  'mpesa_refund_queries',
  'ledger_entries',
  'reminders_deliveries',
  'reminders_status_events',
  'reminders_opt_outs',
  'workflow_journeys',
  'kernel_events',
  'kernel_idempotency_keys',
];

/** Names that routes know, so that some of what is made up gets past the first check. */
const FIELDS = [
  'phone',
  'password',
  'email',
  'fullName',
  'language',
  'acceptTerms',
  'startsAt',
  'practitioner',
].concat([
  'service',
  'patient',
  'reason',
  'data',
  'refreshToken',
  '__proto__',
  'constructor',
  'clinic',
  'toString',
]);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\0',
    'a\0b',
    '\ud800',
    '٣',
    '‮',
    "' or 1=1 --",
    '../../etc/passwd',
    '${7*7}',
    '2026-02-30T25:00:00Z',
  ),
  fc.constant('x'.repeat(20_000)),
);
const leaf = fc.oneof(
  text,
  fc.double(),
  fc.bigInt().map(String),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...FIELDS), fc.string({ maxLength: 8 })), tie('any'), {
      maxKeys: 5,
    }),
  ),
})).any;
const body = fc.oneof(value, fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 6 }));
const deep = (open: string, close: string, levels: number): string =>
  open.repeat(levels) + close.repeat(levels);
const rawBody = fc.oneof(
  { weight: 6, arbitrary: body.map((made) => JSON.stringify(made) ?? 'null') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      '{',
      '{"phone":',
      'null',
      '[]',
      '"text"',
      '{"a":1}garbage',
      '{"phone":"07","phone":"08"}',
      '{"__proto__":{"admin":true}}',
      deep('[', ']', 30_000),
      deep('{"a":', '}', 5000).replace(':}', ':1}'),
      `{"data":{"languages":${deep('[', ']', 20_000)}}}`,
      `{"phone":"${'9'.repeat(70_000)}"}`,
      '\ufeff{}',
    ),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
);
const contentType = fc.oneof(
  { weight: 8, arbitrary: fc.constant('application/json') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
      'application/json; charset=utf-16',
      'application/jsonp',
      'x',
      'application/merge-patch+json',
    ),
  },
);

/** Whatever comes in: a 4xx in our envelope and the caller's language, and nothing is stored. */
export function hostileChapter(world: () => World): void {
  describe('hostile input', () => {
    test.each(ROUTES.map((line) => [line.route, line] as const))(
      '%s takes anything',
      async (_route, line) => {
        const { rows } = world();
        const caller = callerFor(line.cells);
        const id = line.path.startsWith('/api/visits') ? rows.visit.A : idFor(line.path, world());
        const path = line.path.replace(':id', id).replace(':token', 'e'.repeat(32));
        const before = await counts(world());
        await fc.assert(
          fc.asyncProperty(rawBody, contentType, async (raw, type) => {
            const headers = {
              'Content-Type': type,
              'Accept-Language': 'sw',
              'Idempotency-Key': 'fuzz-key-of-one-route',
              'If-Match': '"fuzz-version"',
            };
            const sending: Sending = { raw: Buffer.from(raw), headers };
            const reply = await world().as(caller, line.method, path, sending);
            if (reply.status < 400) expect([line.route, raw]).toEqual([line.route, harmless(line, raw)]);
            else expectRefusal(reply, MACHINES.test(path));
          }),
          { numRuns: 60, seed: 20_261_123, endOnFailure: true },
        );
        expect(await counts(world())).toEqual(before);
      },
    );

    test.each(['/api/patients/register', '/api/visits', '/api/me/sessions/end-all'])(
      '%s refuses more than 64 KiB, announced or not',
      async (path) => {
        const { stack, tokens, rows } = world();
        const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: too-large-a-body\r\nAuthorization: Bearer ${tokens.patientA}\r\n`;
        const chunk = `${(16_384).toString(16)}\r\n${'x'.repeat(16_384)}\r\n`;
        const before = await counts(world());
        for (const parts of [
          [`${head}Content-Length: 70000\r\n\r\n`, 'x'.repeat(70_000)],
          [
            `${head}Transfer-Encoding: chunked\r\n\r\n`,
            ...Array.from({ length: 8 }, () => chunk),
            '0\r\n\r\n',
          ],
          [`${head}Transfer-Encoding: chunked\r\n\r\n`, ...Array.from({ length: 200 }, () => chunk)],
        ]) {
          const reply = await onTheWire(stack.productUrl, parts);
          expect(statusOf(reply)).toBe(413);
          expect(reply).toContain('"code":"too_large"');
        }
        expect(await counts(world())).toEqual(before);
        expect(rows.visit.A).toBeTruthy();
      },
    );

    test('Strapi routes refuse an oversized body too', async () => {
      const { as, rows } = world();
      const raw = `{"data":{"fullName":"${'x'.repeat(300_000)}"}}`;
      const headers = { 'Accept-Language': 'sw' };
      const reply = await as('patientA', 'PUT', `/api/patients/${rows.patient.A}`, { raw, headers });
      expectRefusal(reply, false);
      expect([reply.status, at(reply, 'error.code')]).toEqual([413, 'too_large']);
    });

    test.each([
      ['two Authorization headers', 'Authorization: Bearer a\r\nAuthorization: Bearer b\r\n'],
      ['two Content-Type headers', 'Content-Type: text/plain\r\nContent-Type: application/json\r\n'],
      ['two keys', 'Idempotency-Key: first-key-1\r\nIdempotency-Key: second-key-2\r\n'],
      ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n'],
      ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n'],
      ['a bare line feed', 'X-A: b\nX-C: d\r\n'],
      ['an overlong header', `X-Long: ${'y'.repeat(20_000)}\r\n`],
      ['an odd method override', 'X-HTTP-Method-Override: DELETE\r\n'],
      ['a foreign host', 'X-Forwarded-Host: evil.example\r\nX-Forwarded-For: 1.2.3.4\r\n'],
    ])('%s', async (_what, headers) => {
      const before = await counts(world());
      for (const path of ['/api/visits', '/api/patients/register', '/api/services', '/api/auth/refresh']) {
        const length = /Length|chunked/.test(headers) ? '' : 'Content-Length: 2\r\n';
        const reply = await onTheWire(world().stack.productUrl, [
          `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${length}${headers}\r\n{}`,
        ]);
        expect(statusOf(reply)).toBeGreaterThanOrEqual(400);
        expect(statusOf(reply)).toBeLessThan(500);
        expect(reply).not.toMatch(LEAKS);
      }
      expect(await counts(world())).toEqual(before);
    });

    test.each([
      '/api/visits/%',
      '/api/visits/%ZZ',
      '/api/visits/%C0%80',
      '/api/visits/%00',
      '/API/visits',
      '/Api/Visits/1',
      '/api//visits',
      '/api/visits/../me',
      '/api/visits/%2e%2e/me',
      '/api/visits/%2F',
      '/api/visits;x=1',
      `/api/visits/${'a'.repeat(7000)}`,
      `/api/${'a/'.repeat(3000)}`,
      '/api/patients/%E0%A4%A',
      '/api/pay/stk/%00',
      '/api/pay/stk/%ZZ',
      '/api/none',
      '/api',
      '/api/',
      '/api/visits?from=%00',
      '/api/visits?limit=1e9',
      '/api/visits?from[]=x',
      '/api/visits?__proto__=x',
      '/api/scheduling/slots?practitioner=%00&service=x',
      '/console-api',
      '/console-api/',
      '/CONSOLE-API/visits',
      '/console-api/visits/%ZZ',
      '/console-api/visits/%00',
      '/console-api/visits/../me',
      '/console-api/visits?filter=%00',
      '/console-api/visits?filter=%7B%22patient%22:%22%5Cu0000%22%7D',
      '/console-api/visits?sort=%5B%22__proto__%22,%22ASC%22%5D',
      '/console-api/visits?filter=%7B%7D&filter=%7B',
      '/console-api/visits?range=%5B0,1e9%5D',
      '/console-api/nonsense/%E0%A4%A',
      '/%',
      '/%00',
      '/uploads/%2e%2e/%2e%2e/package.json',
      '/landing/..%2f..%2fpackage.json',
    ])('the path %s never fails', async (path) => {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
        const head = `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${world().tokens.patientA}\r\n`;
        const reply = await onTheWire(world().stack.productUrl, [
          `${head}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
        ]);
        // 501 for a method that no page knows is HTTP's own word; under /api it is a 405 like any other.
        const limit = path.toLowerCase().startsWith('/api') || method !== 'PROPFIND' ? 500 : 502;
        expect([method, statusOf(reply) < limit]).toEqual([method, true]);
        expect(statusOf(reply)).toBeGreaterThan(0);
        expect(reply).not.toMatch(LEAKS);
        expect(reply).not.toContain('"@daktari/');
      }
    });

    test.each([
      ['GET', '/api/patients', 'nobody', 401, 'unauthenticated'],
      ['GET', '/api/patients', 'program', 403, 'forbidden'],
      ['GET', '/api/patients/none', 'desk1', 404, 'not_found'],
      ['GET', '/api/nothing', 'desk1', 404, 'not_found'],
      ['DELETE', '/api/patients', 'desk1', 405, 'method_not_allowed'],
      ['GET', '/api/patients?fields=user', 'desk1', 400, 'unknown_field'],
      ['GET', '/api/patients?bad=1', 'desk1', 400, 'unknown_field'],
      ['GET', '/api/visits', 'nobody', 401, 'unauthenticated'],
      ['POST', '/api/patients/register', 'nobody', 400, 'invalid_input'],
    ] as const)(
      '%s %s as %s has a stable code in every language',
      async (method, path, caller, status, code) => {
        for (const language of ['sw', 'en'] as const) {
          const sending = {
            headers: { 'Accept-Language': language },
            ...(method === 'POST' ? { body: {} } : {}),
          };
          const reply = await world().as(caller, method, path, sending);
          expect([reply.status, at(reply, 'error.status'), at(reply, 'error.code')]).toEqual([
            status,
            status,
            code,
          ]);
          const details = at(reply, 'error.details') as Record<string, unknown>;
          expect(at(reply, 'error.message')).toBe(errorText(language, code, details));
        }
      },
    );

    test('a broken body of a Strapi route is called so', async () => {
      const { as, rows } = world();
      const reply = await as('patientA', 'PUT', `/api/patients/${rows.patient.A}`, { raw: '{"data":' });
      expect([reply.status, at(reply, 'error.code')]).toEqual([400, 'broken_json']);
    });

    test('a program that speaks wrongly of a payment changes nothing', async () => {
      const before = await counts(world());
      const doors = ['stk', 'refund', 'refund-timeout', 'refund-status', 'refund-status-timeout'];
      for (const path of doors.map((door) => `/api/pay/${door}/`)) {
        for (const token of ['a', 'f'.repeat(32), "'--", 'x'.repeat(3000)]) {
          const reply = await world().as('nobody', 'POST', path + encodeURIComponent(token), {
            body: { Body: {} },
          });
          expect(reply.status).toBe(404);
        }
      }
      expect(await counts(world())).toEqual(before);
    });
  });
}

const LEAKS = /\n\s+at |node_modules|\.[jt]s:\d+|SQLITE_|select .+ from |insert into/i;

function expectRefusal(reply: Reply, isMachine: boolean): void {
  expect([reply.status, reply.text.slice(0, 300)]).toEqual([
    reply.status >= 400 && reply.status < 500 ? reply.status : '4xx',
    reply.text.slice(0, 300),
  ]);
  expect(reply.text).not.toMatch(LEAKS);
  const code = at(reply, 'error.code');
  expect(code).toMatch(/^[a-z_]+$/);
  if (isMachine) return;
  const details = at(reply, 'error.details') as Record<string, unknown>;
  expect(at(reply, 'error.status')).toBe(reply.status);
  expect(at(reply, 'error.message')).toBe(errorText('sw', String(code), details));
}

/** Refreshing never succeeds; an empty change of an own row and a signed-in probe without fields may. */
function harmless({ method, path }: Line, raw: string | Buffer): string | Buffer {
  // A search changes nothing, and one without a wish lists what there is.
  if (path.endsWith('/find')) return raw;
  const given = JSON.parse(raw.toString('utf8')) as { data?: unknown };
  if (method === 'PUT' && typeof given.data === 'object' && given.data !== null) return raw;
  return 'should have been refused';
}

function callerFor(cells: Record<Caller, string>): Caller {
  for (const caller of ['patientA', 'doctorX', 'admin1', 'desk1'] as const)
    if (!/^4\d\d$/.test(cells[caller])) return caller;
  return 'nobody';
}

function idFor(path: string, { rows }: World): string {
  if (path.startsWith('/api/clinics')) return rows.clinic.P;
  if (path.startsWith('/api/services')) return rows.service.P;
  if (path.startsWith('/api/practitioners')) return rows.practitioner.P;
  return rows.patient.A;
}

async function counts({ stack }: World): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of WATCHED) {
    const [row] = await rowsOf(stack.knex, table).count({ n: '*' });
    found[table] = Number(row?.n);
  }
  return found;
}

/** What became of our own messages is told while the tests run: of those events only strangers' are counted. */
function rowsOf(knex: Knex, table: string): Knex.QueryBuilder {
  if (table !== 'reminders_status_events') return knex(table);
  const ours = knex('reminders_deliveries').whereNotNull('provider_id').select('provider_id');
  return knex(table).whereNotIn('provider_id', ours);
}
