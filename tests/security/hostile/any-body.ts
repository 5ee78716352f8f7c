import fc from 'fast-check';
import type { Sending } from '../client';
import { MATRIX, type Line } from '../matrix';
import type { Caller, World } from '../world';
import { contentType, rawBody } from './made-up-bodies';
import { expectRefusal } from './refusal';
import { counts } from './untouched';

const MACHINES = /^\/api\/(pay|reminders)\//;
// Signing out ends a session whatever the body says; see session-chapter.ts.
const ROUTES = MATRIX.filter(({ method, path }) => method !== 'GET' && path !== '/api/me/sessions/end-all');

/** Every route that changes something, with bodies of every kind. */
export function anyBody(world: () => World): void {
  test.each(ROUTES.map((line) => [line.route, line] as const))('%s takes anything', async (_route, line) => {
    const { rows } = world();
    const caller = callerFor(line.cells);
    const id = line.path.startsWith('/api/visits') ? rows.visit.A : idFor(line.path, world());
    const path = line.path.replace(':id', id).replace(':token', 'e'.repeat(32)).replace(':type', 'Condition');
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
        else expectRefusal(reply, askerOf(path));
      }),
      { numRuns: 60, seed: 20_261_123, endOnFailure: true },
    );
    expect(await counts(world())).toEqual(before);
  });
}

function askerOf(path: string): 'person' | 'machine' | 'fhir' {
  if (path.startsWith('/fhir')) return 'fhir';
  return MACHINES.test(path) ? 'machine' : 'person';
}

/** Refreshing never succeeds; an empty change of an own row and a signed-in probe without fields may. */
function harmless({ method, path }: Line, raw: string | Buffer): string | Buffer {
  // A search changes nothing, and one without a wish lists what there is; a challenge has no fields to get wrong.
  // So has a question to M-Pesa.
  // What is off can be switched off, and no body is read for it.
  if (method === 'DELETE' && path === '/api/me/push') return raw;
  if (/\/(find|passkeys\/options|mpesa-check)$/.test(path)) return raw;
  // What is wrong with a resource is the answer to the question.
  if (path.endsWith('$validate')) return raw;
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
