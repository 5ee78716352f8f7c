import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { askCheck } from '../use-cases/chain/ask-check';
import type { Parts } from '../use-cases/parts';
import { chainState, checkView, PROBLEMS } from '../use-cases/chain/chain-state';

const roles: OperationRule['roles'] = {
  'compliance-officer': { scope: 'clinic', rows: 'the trail of their own clinic', purposes: ['audit'] },
};
export const chainRules: readonly OperationRule[] = [
  { operation: 'audit.chain', roles },
  { operation: 'audit.check', roles },
];

const instant = z.iso.datetime();

const check = z
  .object({
    id: z.string(),
    askedAt: instant,
    batches: z.number().int().describe('Found whole until now'),
    of: z.number().int(),
    events: z.number().int(),
    result: z.discriminatedUnion('state', [
      z.object({ state: z.literal('running') }),
      z.object({ state: z.literal('stopped') }).describe('Nobody works on it any more: ask again'),
      z.object({ state: z.literal('whole'), endedAt: instant }),
      z.object({
        state: z.literal('broken'),
        endedAt: instant,
        problem: z.enum(PROBLEMS),
        batch: z.number().int().nullable(),
        event: z.string().nullable(),
      }),
    ]),
  })
  .meta({ id: 'AuditCheck' });

/** How far the clinic's trail is closed, and whether it is whole. */
export function chainRoutes(parts: Parts): Route[] {
  return [
    jsonRoute({
      operation: 'audit.chain',
      method: 'GET',
      path: '/audit/chain',
      summary:
        'How far the trail of the clinic is closed into batches and anchored, and what the last check found',
      reply: z
        .object({
          batches: z.number().int(),
          waiting: z.number().int().describe('Events in no batch yet'),
          events: z.number().int().describe('All that are kept'),
          since: instant.nullable().describe('When the oldest of them was'),
          prunedUpTo: z.number().int().nullable(),
          lastBatch: z
            .object({
              number: z.number().int(),
              header: z.string(),
              events: z.number().int(),
              closedAt: instant,
              anchoredAt: instant.nullable(),
            })
            .nullable(),
          lastAnchor: z.object({ number: z.number().int(), header: z.string(), at: instant }).nullable(),
          check: check.nullable().describe('The last one that was asked for'),
        })
        .meta({ id: 'AuditChain' }),
      audit: { none: 'counts and hashes of a whole clinic' },
      handle: ({ principal }) => chainState(parts, principal?.clinicId ?? null),
    }),
    jsonRoute({
      operation: 'audit.check',
      method: 'POST',
      path: '/audit/chain/checks',
      summary:
        "Recompute the clinic's chain and hold it against the anchors; GET /api/audit/chain tells how far it is",
      status: 202,
      body: z.strictObject({}),
      reply: check,
      audit: 'written',
      handle: async ({ principal, origin }) =>
        checkView(await askCheck(parts, principal?.clinicId ?? null, origin)),
    }),
  ];
}
