import { z } from 'zod';
import { fileRoute, jsonRoute, type Route, type Shown } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import type { Principal } from '../../../../src/access/principal';
import { CSV, exportTrail } from '../use-cases/export-trail';
import { proveEvent } from '../use-cases/prove-event';
import { findPeople, PEOPLE } from '../use-cases/find-people';
import type { Parts } from '../use-cases/parts';
import { searchTrail } from '../use-cases/read-trail';
import { proof } from './proof';
import { actorOf, asked, eventId, next, officerLine, page } from './trail-line';

const officer = { scope: 'clinic', rows: 'the trail of their own clinic', purposes: ['audit'] } as const;

export const trailRules: readonly OperationRule[] = [
  { operation: 'audit.events', roles: { 'compliance-officer': officer } },
  { operation: 'audit.proof', roles: { 'compliance-officer': officer } },
  { operation: 'audit.export', roles: { 'compliance-officer': officer } },
  {
    operation: 'audit.people',
    roles: {
      'compliance-officer': {
        ...officer,
        rows: 'names of the patients and colleagues of their own clinic, a few at a time, to ask the trail about them',
      },
    },
  },
];

const found = z.object({
  id: z.string().describe("A patient's document id; a colleague's id on the trail"),
  name: z.string(),
  about: z.string().nullable().describe('Of a patient the year of birth, of a colleague the role'),
});

/** The officer's search of the clinic's trail. */
export function trailRoutes(parts: Parts): Route[] {
  return [
    jsonRoute({
      operation: 'audit.events',
      method: 'GET',
      path: '/audit/events',
      summary: "Search the clinic's audit trail, newest first",
      query: z.strictObject({ ...page, ...asked }),
      reply: z.object({ events: z.array(officerLine), next }).meta({ id: 'AuditEvents' }),
      handle: async ({ principal, query: { actorKind, actor, ...query } }) => {
        const who = actorOf({ ...(actorKind && { actorKind }), ...(actor && { actor }) });
        const result = await searchTrail(parts, principal?.clinicId ?? null, { ...query, actor: who });
        const events = result.events.map(({ rowIds, patients, ...event }) => ({
          ...event,
          rows: rowIds,
          patients: patients.map(({ documentId, name }) => ({ id: documentId, name })),
        }));
        return { ...result, events, named: result.events.flatMap(({ patients }) => patients) };
      },
      audit: { shown: ({ named }, { principal }) => [seen('list', named, principal)] },
    }),
    jsonRoute({
      operation: 'audit.proof',
      method: 'GET',
      path: '/audit/events/:id/proof',
      summary:
        'Whether one entry is what its batch closed over, computed now, with all that somebody else needs to compute it',
      params: z.strictObject({ id: eventId }),
      reply: proof,
      audit: { none: 'hashes of an entry whose look-up stands on the trail' },
      handle: ({ principal, params }) => proveEvent(parts, principal?.clinicId ?? null, params.id),
    }),
    fileRoute({
      operation: 'audit.export',
      method: 'GET',
      path: '/audit/events/csv',
      summary: 'What such a search finds, for a spreadsheet; too much at once is refused, not cut',
      query: z.strictObject(asked),
      types: [CSV],
      handle: ({ principal, query: { actorKind, actor, ...query } }) => {
        const who = actorOf({ ...(actorKind && { actorKind }), ...(actor && { actor }) });
        return exportTrail(parts, principal?.clinicId ?? null, { ...query, actor: who });
      },
      audit: { shown: ({ named }, { principal }) => [seen('export', named, principal)] },
    }),
    jsonRoute({
      operation: 'audit.people',
      method: 'POST',
      path: '/audit/people/find',
      summary: 'Who is meant: patients by a whole phone number or by name, colleagues by name',
      body: z.strictObject({ kind: z.enum(PEOPLE), q: z.string().trim().min(3).max(60) }),
      reply: z.object({
        people: z.array(found),
        more: z.boolean().describe('There are others too: more letters tell them apart'),
      }),
      handle: ({ principal, body }) => findPeople(parts, principal?.clinicId ?? null, body),
      audit: {
        shown: ({ named, people, type }, { principal }) => [
          { ...seen('list', named, principal), type, ids: people.map(({ id }) => id) },
        ],
      },
    }),
  ];
}

function seen(
  action: Shown['action'],
  named: readonly { patientId: number }[],
  principal: Principal | null,
): Shown {
  const patients = [...new Set(named.map(({ patientId }) => patientId))];
  return { action, type: 'audit trail', ids: [], patients, clinicId: principal?.clinicId ?? null };
}
