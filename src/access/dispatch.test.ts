import type { Knex } from 'knex';
import { jobBench } from '../../tests/support/job-bench';
import type { TestKernel } from '../../tests/support/kernel';
import { NOTE_ROUTES, noteAccess } from '../../tests/support/note-routes';
import { SESSION } from '../../tests/support/principal';
import { temporarySqlite } from '../../tests/support/sqlite';
import { auditUnavailable } from '../kernel/audit';
import { AppError } from '../kernel/errors';
import { AUTHENTICATOR, invalidToken } from './authenticator';
import { createDispatcher, type Incoming, type Outgoing } from './dispatch';
import type { Principal } from './principal';
import { createAccessTable } from './table';

let knex: Knex;
let drop: () => Promise<void>;
let bench: TestKernel;

beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  bench = await jobBench(knex);
  bench.kernel.services.provide(AUTHENTICATOR, {
    principalOf: ({ headers }) => {
      if (headers.authorization === undefined) return Promise.resolve(null);
      const known = PEOPLE[String(headers.authorization).replace('Bearer user-', '')];
      return known ? Promise.resolve(known) : Promise.reject(invalidToken());
    },
  });
});
afterEach(() => drop());

const PATIENT: Principal = {
  role: 'patient',
  userId: 11,
  clinicId: 5,
  patientId: 7,
  practitionerId: null,
  language: 'sw',
  session: SESSION,
};
const PEOPLE: Readonly<Record<string, Principal>> = {
  11: PATIENT,
  12: { ...PATIENT, role: 'front-desk', userId: 12, patientId: null, language: 'en' },
  15: { ...PATIENT, role: 'practitioner', userId: 15, patientId: null, practitionerId: 3 },
};

interface Ask {
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

type TextReply = Outgoing & { body: string };

async function ask(method: string, path: string, given: Ask = {}): Promise<TextReply> {
  const { body, ...reply } = await askForBytes(method, path, given);
  if (typeof body !== 'string') throw new Error('not a text');
  return { ...reply, body };
}

async function askForBytes(
  method: string,
  path: string,
  { query = {}, headers = {}, body = '' }: Ask = {},
): Promise<Outgoing> {
  const bytes = Buffer.from(body);
  const request: Incoming = {
    method,
    path,
    url: path,
    query,
    headers,
    ip: '127.0.0.1',
    readBody: async (maxBytes) => {
      if (bytes.length > maxBytes) throw new AppError(413, 'too_large');
      return bytes;
    },
  };
  const dispatcher = createDispatcher({
    kernel: bench.kernel,
    access: noteAccess(),
    routes: NOTE_ROUTES,
    translate: (language, code) => `${language} ${code}`,
  });
  const reply = await dispatcher.dispatch(request);
  if (!reply) throw new Error('not ours');
  return reply;
}

const as = (user: number, more: Record<string, string> = {}): Record<string, string> => ({
  authorization: `Bearer user-${user}`,
  ...more,
});
const json = { 'content-type': 'application/json', 'idempotency-key': 'key-00001' };
const write = (body: string | object, headers = json): Promise<TextReply> =>
  ask('POST', '/api/notes/n1', {
    headers: as(11, headers),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function refusal(asked: Promise<TextReply>): Promise<string> {
  const { status, body } = await asked;
  const { error } = JSON.parse(body) as { error: { code: string; status: number; message: string } };
  expect(error.status).toBe(status);
  return `${status} ${error.code}`;
}
const written = async (): Promise<number> => (await knex('marks').pluck('n')).length;

describe('who asks', () => {
  test('is told apart by role, with the scope of the access table', async () => {
    const patient = await ask('GET', '/api/notes', { headers: as(11) });
    expect(JSON.parse(patient.body)).toEqual({
      caller: 'patient 7',
      scope: 'own',
      language: 'sw',
      limit: 20,
    });
    const desk = await ask('GET', '/api/notes', { headers: as(12) });
    expect(JSON.parse(desk.body)).toMatchObject({ caller: 'front-desk 5', scope: 'clinic', language: 'en' });
  });

  test.each([
    ['nobody', {}, '401 unauthenticated'],
    ['a token of nobody', { authorization: 'Bearer nonsense' }, '401 unauthenticated'],
  ])('%s is turned away', async (_who, headers, expected) => {
    expect(await refusal(ask('GET', '/api/notes', { headers }))).toBe(expected);
  });

  test('a role without a rule is refused, before anything of the body is read', async () => {
    const headers = as(12, json);
    expect(await refusal(ask('POST', '/api/notes/n1', { headers, body: 'x'.repeat(100_000) }))).toBe(
      '403 forbidden',
    );
  });

  test('a refusal says how to come in', async () => {
    const challenge = async (headers: Record<string, string>) =>
      (await ask('GET', '/api/notes', { headers })).headers['WWW-Authenticate'];
    expect(await challenge({})).toMatch(/^Bearer realm="daktari", DPoP /);
    expect(await challenge({ authorization: 'Bearer nonsense' })).toContain('error="invalid_token"');
  });

  test('a bad token is refused on public routes too; without one they are open', async () => {
    const headers = { authorization: 'Bearer nonsense' };
    expect(await refusal(ask('GET', '/api/public', { headers }))).toBe('401 unauthenticated');
    expect(JSON.parse((await ask('GET', '/api/public')).body)).toEqual({ scope: 'all' });
  });
});

describe('what comes in', () => {
  test('a good body is handled once a key, and its reply repeated', async () => {
    const first = await write({ text: 'hello' });
    expect([first.status, first.body]).toEqual([201, '{"made":"n1:hello"}']);
    expect(await write({ text: 'hello' })).toEqual(first);
    expect(await refusal(write({ text: 'other' }))).toBe('422 idempotency_key_reused');
    expect(await written()).toBe(1);
  });

  test.each([
    ['broken JSON', '{"text":', '400 broken_json'],
    ['a list', '[]', '400 invalid_input'],
    ['no object', '"text"', '400 invalid_input'],
    ['nothing', '', '400 invalid_input'],
    ['a wrong type', { text: 5 }, '400 invalid_input'],
    ['an unknown field', { text: 'a', price: 0 }, '400 unknown_field'],
    ['a prototype', '{"text":"a","__proto__":{"admin":true}}', '400 unknown_field'],
    ['a NUL', { text: 'a\0b' }, '400 invalid_input'],
    ['too much', { text: 'x'.repeat(70_000) }, '413 too_large'],
  ])('%s is refused and nothing is stored', async (_what, body, expected) => {
    expect(await refusal(write(body))).toBe(expected);
    expect(await written()).toBe(0);
  });

  test.each(['', 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'a body of type %j is refused',
    async (type) => {
      const headers = { ...json, 'content-type': type };
      expect(await refusal(write({ text: 'a' }, headers))).toBe('415 unsupported_media_type');
    },
  );

  test('an action without fields may come without a body', async () => {
    expect((await ask('POST', '/api/clear', { headers: as(11) })).status).toBe(200);
    expect(await refusal(ask('POST', '/api/clear', { headers: as(11), body: 'x' }))).toBe(
      '415 unsupported_media_type',
    );
  });

  test.each([undefined, '', 'short', 'x'.repeat(129), 'with space', 'ümlaut-key'])(
    'a key %j is not good enough',
    async (key) => {
      const headers = {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      };
      expect(
        await refusal(ask('POST', '/api/notes/n1', { headers: as(11, headers), body: '{"text":"a"}' })),
      ).toBe('400 idempotency_key_required');
    },
  );

  test('a query is read by its schema', async () => {
    const list = (query: Record<string, string>): Promise<TextReply> =>
      ask('GET', '/api/notes', { headers: as(11), query });
    expect(JSON.parse((await list({ limit: '5' })).body)).toMatchObject({ limit: 5 });
    expect(await refusal(list({ limit: '500' }))).toBe('400 invalid_input');
    expect(await refusal(list({ limit: 'x' }))).toBe('400 invalid_input');
    expect(await refusal(list({ all: 'true' }))).toBe('400 unknown_field');
  });

  test('what is wrong with a field is said in the language of the caller', async () => {
    const problems = async (language: string): Promise<unknown> => {
      const headers = as(11, { 'accept-language': language });
      const reply = await ask('GET', '/api/notes', { headers, query: { limit: '500' } });
      return (JSON.parse(reply.body) as { error: { details: unknown } }).error.details;
    };
    expect(await problems('en')).toEqual({ field: 'limit', problems: ['en problem_too_high'] });
    expect(await problems('sw')).toEqual({ field: 'limit', problems: ['sw problem_too_high'] });
  });

  test('a raw route gets the bytes as they came, up to its limit', async () => {
    const reply = await ask('POST', '/api/hook/t1', { body: Buffer.from([0, 255, 10]) });
    expect(reply).toMatchObject({ status: 202, body: 't1 00ff0a' });
    expect(reply.headers['Content-Type']).toBe('text/plain');
    expect(await refusal(ask('POST', '/api/hook/t1', { body: 'x'.repeat(11) }))).toBe('413 too_large');
  });
});

describe('a file', () => {
  const png = { authorization: 'Bearer paper-token', 'content-type': 'image/png' };
  const bring = (headers: Record<string, string>, body: Buffer = Buffer.from([137, 80])) =>
    ask('PUT', '/api/paper', { headers, body });
  const take = (name: string, user = 12) => askForBytes('GET', `/api/file/${name}`, { headers: as(user) });

  test('comes in as it is, by a token of the route and never by one of the issuer', async () => {
    expect(JSON.parse((await bring(png)).body)).toEqual({ hex: '8950', type: 'image/png', caller: 'nobody' });
    expect(await refusal(bring({ ...png, ...as(11) }))).toBe('401 unauthenticated');
    expect(await refusal(ask('GET', '/api/notes', { headers: png }))).toBe('401 unauthenticated');
  });

  test.each([
    ['of another type', { 'content-type': 'image/svg+xml' }, 2, '415 unsupported_media_type'],
    ['of no type', { 'content-type': '' }, 2, '415 unsupported_media_type'],
    ['that is too large', {}, 11, '413 too_large'],
    ['of a stranger, however large', { authorization: '' }, 1_000, '401 unauthenticated'],
  ])('%s is refused', async (_what, headers, size, expected) => {
    expect(await refusal(bring({ ...png, ...headers }, Buffer.alloc(size)))).toBe(expected);
  });

  test('goes out byte by byte, to be kept and never to be shown or run', async () => {
    const { body, headers, status } = await take('licence.png');
    expect([status, body]).toEqual([200, Buffer.from([0, 255, 10])]);
    expect(headers).toMatchObject({
      'Content-Type': 'image/png',
      'Content-Disposition': 'attachment; filename="licence.png"',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': expect.stringContaining('sandbox') as string,
    });
    expect(bench.trail).toMatchObject([{ operation: 'notes.file', action: 'read', patients: [7] }]);
  });

  test.each(['paper.svg', 'a%22.png', '..%2Fa.png', 'a%0D%0AX: y.png', 'noname'])(
    'that the route did not promise, %s, stays here',
    async (name) => {
      expect(await refusal(ask('GET', `/api/file/${name}`, { headers: as(12) }))).toBe('500 internal');
      expect(bench.trail).toEqual([]);
    },
  );

  test('stays here too when nobody can write down that it was seen, and for who may not see it', async () => {
    expect((await take('licence.png', 11)).status).toBe(403);
    const audit = { write: jest.fn(), read: () => Promise.reject(auditUnavailable()) };
    Object.defineProperty(bench.kernel, 'audit', { value: audit });
    expect(await refusal(ask('GET', '/api/file/licence.png', { headers: as(12) }))).toBe(
      '503 audit_unavailable',
    );
  });
});

describe('what goes out', () => {
  test('nothing that the reply does not declare, and nothing to be kept by others', async () => {
    const { body, headers } = await ask('GET', '/api/notes', { headers: as(11) });
    expect(body).not.toContain('never declared');
    expect(headers).toMatchObject({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  });

  test('a refusal has its code, details and text, in the language of the caller', async () => {
    const own = await write({ text: 'conflict' });
    expect(JSON.parse(own.body)).toEqual({
      error: { status: 409, code: 'slot_taken', message: 'sw slot_taken', details: { seconds: 5 } },
    });
    const asked = await write({ text: 'conflict' }, { ...json, 'accept-language': 'en' } as typeof json);
    expect(asked.body).toContain('"message":"en slot_taken"');
    expect((await ask('GET', '/api/notes', { headers: { 'accept-language': 'sw' } })).body).toContain(
      'sw unauth',
    );
  });

  test('a failure says nothing about itself', async () => {
    const reply = await write({ text: 'boom' });
    expect([reply.status, reply.body]).toEqual([500, expect.not.stringMatching(/Zawadi|table/)]);
    expect(JSON.stringify(bench.logged)).not.toContain('Zawadi');
  });

  test('a handler that breaks its promise is a failure of ours, not a leak', async () => {
    const reply = await ask('GET', '/api/broken');
    expect([reply.status, reply.body]).toEqual([500, expect.not.stringContaining('Zawadi')]);
  });

  test('the wrong method is told which ones there are', async () => {
    const reply = await ask('DELETE', '/api/notes');
    expect([reply.status, reply.headers.Allow]).toEqual([405, 'GET']);
    await expect(ask('GET', '/api/elsewhere')).rejects.toThrow('not ours');
  });
});

test('a route without an access rule stops the boot', () => {
  const parts = { kernel: bench.kernel, translate: () => '' };
  const make = () => createDispatcher({ ...parts, access: createAccessTable(), routes: NOTE_ROUTES });
  expect(make).toThrow('route notes.list has no access rule');
});

describe('a route whose purpose needs a consent', () => {
  const shared = (user: number, query = {}) => ask('GET', '/api/shared', { query, headers: as(user) });

  test('gets the patients who gave it, to narrow what it shows', async () => {
    const reply = await shared(15);
    expect([reply.status, JSON.parse(reply.body)]).toEqual([200, { allowed: [] }]);
  });

  test('replies nothing when it forgot to ask', async () => {
    expect(await refusal(shared(15, { forget: '1' }))).toBe('500 internal');
    const { body } = await shared(15, { forget: '1' });
    expect(body).not.toContain('7');
  });

  test('asks nobody where the caller comes for another purpose', async () => {
    expect(JSON.parse((await shared(11)).body)).toEqual({ allowed: [7, 8] });
  });
});

describe('the audit trail', () => {
  const nobody = { ids: [], patients: [], type: 'none' };

  test('has what the reply shows, with who asked for it', async () => {
    await ask('GET', '/api/notes', { headers: as(12) });
    expect(bench.trail).toEqual([
      {
        actor: { kind: 'user', id: 12, role: 'front-desk' },
        operation: 'notes.list',
        purpose: 'billing',
        requestId: expect.any(String) as string,
        clientId: 'patient-app',
        action: 'list',
        type: 'note',
        ids: ['n1', 'n2'],
        patients: [7, 8],
        clinicId: 5,
        outcome: 'ok',
      },
    ]);
  });

  test('holds the reply back: what can not be written down is not shown', async () => {
    const audit = { write: jest.fn(), read: () => Promise.reject(auditUnavailable()) };
    Object.defineProperty(bench.kernel, 'audit', { value: audit });
    const reply = await ask('GET', '/api/notes', { headers: as(12) });
    expect(reply.status).toBe(503);
    expect(reply.body).toContain('audit_unavailable');
    expect(reply.body).not.toContain('front-desk');
    // Nor does a refusal slip through unrecorded.
    expect(await refusal(ask('GET', '/api/notes', { headers: as(99) }))).toBe('503 audit_unavailable');
  });

  test('has refused attempts of those who came with a sign-in, and not of those who came with none', async () => {
    await ask('GET', '/api/notes');
    await ask('POST', '/api/clear', { headers: as(12, json), body: '{}' });
    await ask('GET', '/api/notes', { headers: { authorization: 'Bearer forged' } });
    await write({ text: 'conflict' });
    expect(bench.trail).toMatchObject([
      {
        ...nobody,
        operation: 'notes.clear',
        action: 'denied',
        outcome: 'forbidden',
        clinicId: 5,
        purpose: 'none',
      },
      { ...nobody, actor: { kind: 'nobody' }, action: 'denied', outcome: 'unauthenticated', clinicId: null },
    ]);
  });
});
