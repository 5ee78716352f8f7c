import { z } from 'zod';
import { lettersIn } from '../../../../src/access/letters';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { erasureRequests, refuseErasure } from '../use-cases/erasure/officers';
import { askForErasure, ERASURE_STATES, ownErasure, takeErasureBack } from '../use-cases/erasure/own';
import type { ErasureParts } from '../use-cases/erasure/parts';

const own: OperationRule['roles'] = {
  patient: { scope: 'own', rows: 'their own request', purposes: ['own'] },
};
const ROWS = 'requests of patients of their clinic';
const officers: OperationRule['roles'] = {
  'compliance-officer': { scope: 'clinic', rows: ROWS, purposes: ['audit'] },
  'clinic-admin': { scope: 'clinic', rows: ROWS, purposes: ['administration'] },
};

export const erasureRules: readonly OperationRule[] = [
  { operation: 'erasure.read', roles: own },
  { operation: 'erasure.ask', roles: own },
  { operation: 'erasure.take-back', roles: own },
  { operation: 'compliance.erasure-requests', roles: officers },
  { operation: 'compliance.erasure-refuse', roles: officers },
];

const instant = z.iso.datetime();
const requestId = z.string().regex(/^[0-9A-Z]{26}$/);
const request = z
  .object({
    id: z.string(),
    state: z.enum(ERASURE_STATES),
    askedAt: instant,
    dueAt: instant.describe('By when the clinic has to answer'),
    overdue: z.boolean(),
    endedAt: instant.nullable(),
    reason: z.string().nullable().describe('Why it was refused'),
  })
  .meta({ id: 'ErasureRequest' });
const mine = z.object({ request: request.nullable() });
const named = request.extend({ patient: z.object({ id: z.string(), name: z.string() }) });
const reason = z
  .string()
  .trim()
  .min(10)
  .max(1000)
  .refine((text) => lettersIn(text) >= 8, { params: { problem: 'problem_too_short', minimum: '10' } });

/** Asking for the end of an account, and answering. What accepting it does is not built: nothing here erases. */
export function erasureRoutes(parts: ErasureParts): Route[] {
  return [
    jsonRoute({
      operation: 'erasure.read',
      method: 'GET',
      path: '/me/erasure-request',
      summary: 'What became of my last request for the end of my account',
      reply: mine,
      handle: ({ principal }) => ownErasure(parts, parts.kernel.db(), principal),
      audit: { shown: ({ touched }) => [{ ...touched, action: 'read' }] },
    }),
    jsonRoute({
      operation: 'erasure.ask',
      method: 'POST',
      path: '/me/erasure-request',
      summary: 'Ask for the end of my account; the clinic answers within 30 days',
      status: 201,
      // An empty request is nobody's wish to be forgotten.
      body: z.strictObject({ sure: z.literal(true) }),
      reply: mine,
      audit: 'written',
      handle: ({ principal, origin }) => askForErasure(parts, principal, origin),
    }),
    jsonRoute({
      operation: 'erasure.take-back',
      method: 'DELETE',
      path: '/me/erasure-request',
      summary: 'Take my request back while it waits',
      reply: mine,
      audit: 'written',
      handle: ({ principal, origin }) => takeErasureBack(parts, principal, origin),
    }),
    jsonRoute({
      operation: 'compliance.erasure-requests',
      method: 'GET',
      path: '/compliance/erasure-requests',
      summary: 'Patients of the clinic who ask for the end of their account, newest first',
      query: z.strictObject({
        state: z.enum(['open', 'ended']).default('open'),
        before: requestId.optional().describe('The last one of the page before'),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      }),
      reply: z.object({ requests: z.array(named), next: z.string().nullable() }),
      handle: ({ principal, query: { state, before, limit } }) =>
        erasureRequests(parts, principal, { open: state === 'open', before, limit }),
      audit: { shown: ({ touched }) => [{ ...touched, action: 'list' }] },
    }),
    jsonRoute({
      operation: 'compliance.erasure-refuse',
      method: 'POST',
      path: '/compliance/erasure-requests/:id/refuse',
      summary: 'Say no, with the reason that the patient reads',
      params: z.object({ id: z.string().min(1).max(40) }),
      body: z.strictObject({ reason }),
      reply: z.object({ id: z.string(), endedAt: instant }),
      audit: 'written',
      handle: async ({ principal, params: { id }, body, origin }) => {
        const { endedAt } = await refuseErasure(parts, principal, { id, ...body }, origin);
        return { id, endedAt: endedAt.toISOString() };
      },
    }),
  ];
}
