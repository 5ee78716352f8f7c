import { z } from 'zod';
import { AUDIT_ACTIONS, AUDIT_PURPOSES, jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import type { BreakGlassParts } from '../use-cases/break-glass/parts';
import { looksOfPatient } from '../use-cases/looks-of-patient';
import type { Parts } from '../use-cases/parts';
import { chainState, searchTrail } from '../use-cases/read-trail';
import { reasonShape, verdictShape } from './reason-shape';

const officer = { scope: 'clinic', rows: 'the trail of their own clinic', purposes: ['audit'] } as const;

export const auditRules: readonly OperationRule[] = [
  {
    operation: 'audit.mine',
    roles: { patient: { scope: 'own', rows: 'who looked at their own data', purposes: ['own'] } },
  },
  { operation: 'audit.events', roles: { 'compliance-officer': officer } },
  { operation: 'audit.chain', roles: { 'compliance-officer': officer } },
];

const ACTOR_KINDS = ['user', 'admin', 'system', 'nobody'] as const;
const eventId = z.string().regex(/^[0-9A-Z]{26}$/);
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const page = {
  before: eventId.optional().describe('The last event of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(30),
};
const line = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  who: z.object({
    kind: z.enum(ACTOR_KINDS),
    name: z.string().nullable(),
    role: z.string().nullable(),
  }),
  app: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('The app of others by which it was done'),
  action: z.enum(AUDIT_ACTIONS),
  purpose: z.enum(AUDIT_PURPOSES),
  type: z.string().describe('What it was about: visit, payment, patient, account …'),
  outcome: z.string().describe('ok, or the code of the refusal'),
});
const officerLine = line.extend({
  who: z.object({
    kind: z.enum(ACTOR_KINDS),
    id: z.string().nullable(),
    name: z.string().nullable(),
    role: z.string().nullable(),
  }),
  operation: z.string(),
  rows: z.array(z.string()).describe('Document ids'),
  patients: z.array(z.object({ id: z.string(), name: z.string() })),
});
const next = z.string().nullable().describe('Ask with this as `before` for the next page');

const ownLine = line.extend({
  emergency: z
    .object({
      reason: reasonShape.nullable(),
      review: z.enum([...verdictShape.options, 'waiting']),
    })
    .nullable()
    .describe('Why it was one and what the review says; only for the purpose emergency'),
});

export function auditRoutes(parts: Parts, breakGlass: BreakGlassParts): Route[] {
  return [
    jsonRoute({
      operation: 'audit.mine',
      method: 'GET',
      path: '/audit/mine',
      summary: 'Who looked at my record, and which apps, newest first',
      query: z.strictObject(page),
      reply: z.object({ events: z.array(ownLine), next }),
      handle: ({ principal, query: { before, limit } }) =>
        looksOfPatient(parts, breakGlass, principal, { before, limit }),
      audit: {
        shown: ({ patientId }, { principal }) => [
          {
            action: 'list',
            type: 'audit trail',
            ids: [],
            patients: [patientId],
            clinicId: principal?.clinicId ?? null,
          },
        ],
      },
    }),
    jsonRoute({
      operation: 'audit.events',
      method: 'GET',
      path: '/audit/events',
      summary: "Search the clinic's audit trail, newest first",
      query: z.strictObject({
        ...page,
        patient: z.string().max(40).optional().describe('Document id'),
        actorKind: z.enum(ACTOR_KINDS).optional(),
        actor: z.string().max(40).optional().describe('Id of the user or CMS account, or name of the job'),
        action: z.enum(AUDIT_ACTIONS).optional(),
        from: instant.optional(),
        to: instant.optional(),
      }),
      reply: z.object({ events: z.array(officerLine), next }),
      handle: async ({ principal, query: { actorKind, actor, patient, ...query } }) => {
        const who = (actor ?? actorKind) ? { kind: actorKind ?? 'user', id: actor } : undefined;
        const found = await searchTrail(parts, principal?.clinicId ?? null, {
          ...query,
          patient,
          actor: who,
        });
        const events = found.events.map(({ rowIds, patients, ...event }) => ({
          ...event,
          rows: rowIds,
          patients: patients.map(({ documentId, name }) => ({ id: documentId, name })),
        }));
        return { ...found, events, named: found.events.flatMap(({ patients }) => patients) };
      },
      audit: {
        shown: ({ named }, { principal }) => [
          {
            action: 'list',
            type: 'audit trail',
            ids: [],
            patients: named.map(({ patientId }) => patientId),
            clinicId: principal?.clinicId ?? null,
          },
        ],
      },
    }),
    jsonRoute({
      operation: 'audit.chain',
      method: 'GET',
      path: '/audit/chain',
      summary: 'How far the trail of the clinic is closed into batches and anchored',
      reply: z.object({
        batches: z.number().int(),
        waiting: z.number().int().describe('Events in no batch yet'),
        prunedUpTo: z.number().int().nullable(),
        lastBatch: z
          .object({
            number: z.number().int(),
            header: z.string(),
            events: z.number().int(),
            closedAt: z.iso.datetime(),
            anchoredAt: z.iso.datetime().nullable(),
          })
          .nullable(),
      }),
      audit: { none: 'counts and hashes of a whole clinic' },
      handle: ({ principal }) => chainState(parts, principal?.clinicId ?? null),
    }),
  ];
}
