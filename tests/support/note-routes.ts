import { z } from 'zod';
import { fileRoute, jsonRoute, rawRoute, type Route } from '../../src/access/route';
import { createAccessTable, type AccessTable } from '../../src/access/table';
import { AppError, conflict } from '../../src/kernel/errors';

/** Routes of every kind for the dispatcher's tests. */
export const NOTE_ROUTES: readonly Route[] = [
  jsonRoute({
    operation: 'notes.list',
    method: 'GET',
    path: '/api/notes',
    summary: '',
    query: z.strictObject({ limit: z.coerce.number().int().max(50).default(20) }),
    reply: z.object({ caller: z.string(), scope: z.string(), language: z.string(), limit: z.number() }),
    handle: async ({ principal, scope, language, query }) => {
      const caller = `${principal?.role ?? 'public'} ${principal?.patientId ?? principal?.clinicId ?? ''}`;
      return { caller, scope, language, limit: query.limit, secret: 'never declared', about: [7, 8] };
    },
    audit: {
      shown: ({ about }, { principal }) => [
        {
          action: 'list',
          type: 'note',
          ids: ['n1', 'n2'],
          patients: about,
          clinicId: principal?.clinicId ?? null,
        },
      ],
    },
  }),
  jsonRoute({
    operation: 'notes.write',
    method: 'POST',
    path: '/api/notes/:id',
    summary: '',
    status: 201,
    idempotent: true,
    params: z.object({ id: z.string() }),
    body: z.strictObject({ text: z.string(), urgent: z.boolean().optional() }),
    reply: z.object({ made: z.string() }),
    audit: 'written',
    handle: ({ params, body, idempotency }, kernel) =>
      kernel.idempotency.once(idempotency, async (trx) => {
        if (body.text === 'conflict') throw conflict('slot_taken', { seconds: 5 });
        if (body.text === 'boom') throw new Error(`select 'Zawadi' - no such table`);
        await trx('marks').insert({ n: 1 });
        return { made: `${params.id}:${body.text}` };
      }),
  }),
  jsonRoute({
    operation: 'notes.shared',
    method: 'GET',
    path: '/api/shared',
    summary: '',
    query: z.strictObject({ forget: z.string().optional() }),
    reply: z.object({ allowed: z.array(z.number()) }),
    audit: { none: 'no person' },
    handle: async ({ consenting, query }, kernel) => {
      if (query.forget !== undefined || !consenting) return { allowed: [7, 8] };
      const rows: { patient_id: number }[] = await consenting(kernel.db());
      return { allowed: rows.map(({ patient_id }) => patient_id) };
    },
  }),
  jsonRoute({
    operation: 'notes.public',
    method: 'GET',
    path: '/api/public',
    summary: '',
    reply: z.object({ scope: z.string() }),
    audit: { none: 'no person' },
    handle: async ({ scope }) => ({ scope }),
  }),
  jsonRoute({
    operation: 'notes.clear',
    method: 'POST',
    path: '/api/clear',
    summary: '',
    body: z.strictObject({}),
    reply: z.null(),
    audit: { none: 'no person' },
    handle: async () => null,
  }),
  jsonRoute({
    operation: 'notes.public',
    method: 'GET',
    path: '/api/broken',
    summary: '',
    reply: z.object({ needed: z.string() }),
    audit: { none: 'no person' },
    // @ts-expect-error a handler that breaks its own promise
    handle: async () => ({ wrong: 'Zawadi' }),
  }),
  jsonRoute({
    operation: 'notes.paper',
    method: 'PUT',
    path: '/api/paper',
    summary: '',
    ownTokens: true,
    upload: { maxBytes: 10, types: ['image/png'] },
    reply: z.object({ hex: z.string(), type: z.string(), caller: z.string() }),
    audit: { none: 'no person' },
    handle: async ({ token, principal, upload }) => {
      if (token !== 'paper-token') throw new AppError(401, 'unauthenticated');
      const { bytes, contentType } = await upload();
      return { hex: bytes.toString('hex'), type: contentType, caller: principal ? 'somebody' : 'nobody' };
    },
  }),
  fileRoute({
    operation: 'notes.file',
    method: 'GET',
    path: '/api/file/:name',
    summary: '',
    params: z.strictObject({ name: z.string() }),
    types: ['image/png', 'text/plain'],
    handle: async ({ params: { name } }) => ({
      bytes: Buffer.from([0, 255, 10]),
      contentType: name.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
      fileName: name,
      about: [7],
    }),
    audit: {
      shown: ({ about }) => [{ action: 'read', type: 'note', ids: ['n1'], patients: about, clinicId: 5 }],
    },
  }),
  rawRoute({
    operation: 'notes.hook',
    method: 'POST',
    path: '/api/hook/:token',
    summary: '',
    maxBytes: 10,
    handle: async ({ body, params }) => ({
      status: 202,
      contentType: 'text/plain',
      body: `${params.token} ${body.toString('hex')}`,
    }),
  }),
];

const OWN = { scope: 'own', rows: 'their own', purposes: ['own'] } as const;
const CLINIC = { scope: 'clinic', rows: "their clinic's", purposes: ['billing'] } as const;
const ALL = { scope: 'all', rows: 'all', purposes: ['public'] } as const;

export function noteAccess(): AccessTable {
  const access = createAccessTable();
  access.declare({
    operations: [
      { operation: 'notes.list', roles: { patient: OWN, 'front-desk': CLINIC } },
      { operation: 'notes.write', roles: { patient: OWN } },
      { operation: 'notes.public', roles: { public: ALL } },
      { operation: 'notes.clear', roles: { patient: OWN } },
      {
        operation: 'notes.shared',
        roles: { patient: OWN, practitioner: { ...OWN, purposes: ['sharing'] } },
      },
      { operation: 'notes.paper', roles: { public: ALL } },
      { operation: 'notes.file', roles: { 'front-desk': CLINIC } },
      { operation: 'notes.hook', roles: { public: ALL } },
    ],
  });
  return access;
}
