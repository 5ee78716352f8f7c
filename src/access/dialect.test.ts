import { z } from 'zod';
import { jobBench } from '../../tests/support/job-bench';
import type { TestKernel } from '../../tests/support/kernel';
import { temporarySqlite } from '../../tests/support/sqlite';
import { AppError, notFound } from '../kernel/errors';
import { AUTHENTICATOR } from './authenticator';
import type { Dialect } from './dialect';
import { createDispatcher, type Outgoing } from './dispatch';
import { jsonRoute } from './route';
import { createAccessTable } from './table';

const DIALECT: Dialect = {
  contentType: 'application/other+json',
  headers: { 'X-Spoken': 'other' },
  maxBytes: 20,
  refusal: ({ status, code }) => ({ refused: `${status} ${code}` }),
};
const anybody = { scope: 'all', rows: 'all', purposes: ['public'] } as const;

let bench: TestKernel;
let drop: () => Promise<void>;
beforeEach(async () => {
  const database = temporarySqlite();
  drop = database.drop;
  bench = await jobBench(database.knex);
  bench.kernel.services.provide(AUTHENTICATOR, { principalOf: () => Promise.resolve(null) });
});
afterEach(() => drop());

async function ask(method: string, path: string, body = ''): Promise<Outgoing | null> {
  const access = createAccessTable();
  access.declare({ operations: [{ operation: 'things.write', roles: { public: anybody } }] });
  const route = jsonRoute({
    operation: 'things.write',
    method: 'POST',
    path: '/other/:kind',
    takes: { kind: new Set(['stone', 'wood']) },
    summary: '',
    params: z.object({ kind: z.string() }),
    body: z.looseObject({ size: z.number().optional() }),
    reply: z.object({ kind: z.string() }).nullable(),
    audit: { none: 'no person' },
    handle: async ({ params, url, headers }) => {
      if (params.kind === 'wood') throw notFound();
      return { kind: `${params.kind} ${url} ${String(headers['x-asked'])}` };
    },
    render: (made) =>
      made?.kind.includes('gone')
        ? { status: 204, body: null, headers: { ETag: '"0"' } }
        : { body: made, headers: { ETag: '"1"' } },
  });
  const { dispatch } = createDispatcher({
    kernel: bench.kernel,
    access,
    routes: [route],
    translate: (_language, code) => code,
    dialects: [{ folder: '/other', dialect: DIALECT }],
  });
  return dispatch({
    ...{ method, path: path.split('?')[0] ?? '', url: path, query: {}, ip: '' },
    headers: { 'content-type': 'application/other+json', 'x-asked': 'yes' },
    readBody: async (most) => {
      if (body.length > most) throw new AppError(413, 'too_large');
      return Buffer.from(body);
    },
  });
}

test('a folder speaks its dialect: type, headers, and the whole request line for who asks for it', async () => {
  const reply = await ask('POST', '/other/stone?a=1&a=2', '{"size":1}');
  expect(reply).toMatchObject({ status: 200, body: '{"kind":"stone /other/stone?a=1&a=2 yes"}' });
  expect(reply?.headers).toMatchObject({
    'Content-Type': 'application/other+json',
    'X-Spoken': 'other',
    ETag: '"1"',
  });
});

test('every refusal is said in it, whoever refuses', async () => {
  const refused = async (asked: Promise<Outgoing | null>): Promise<unknown> => {
    const reply = await asked;
    expect(reply?.headers).toMatchObject({ 'Content-Type': 'application/other+json', 'X-Spoken': 'other' });
    return JSON.parse(String(reply?.body));
  };
  expect(await refused(ask('POST', '/other/wood'))).toEqual({ refused: '404 not_found' });
  expect(await refused(ask('GET', '/other/wood'))).toEqual({ refused: '405 method_not_allowed' });
  expect(await refused(ask('POST', '/other/stone', '{'))).toEqual({ refused: '400 broken_json' });
  expect(await refused(ask('POST', '/other/stone', '{"size":"x"}'))).toEqual({
    refused: '400 invalid_input',
  });
  expect(await refused(ask('POST', '/other/stone', ' '.repeat(21)))).toEqual({ refused: '413 too_large' });
});

test('with a value that a parameter does not take the path is none of ours', async () => {
  for (const path of ['/other/air', '/other/__proto__', '/other/.well-known', '/otherwise/stone']) {
    expect(await ask('POST', path)).toBeNull();
  }
});

test('a reply without a body has none', async () => {
  expect(await ask('POST', '/other/stone?gone')).toMatchObject({ status: 204, body: '' });
});
