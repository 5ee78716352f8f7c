import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import { REFUND_FAILURES, REFUND_FATES, REVIEW_OUTCOMES } from '../../../mpesa/server/face';
import type { Journeys } from '../journeys/context';
import { askRefundOf } from '../use-cases/ask-for-refund';
import { decideAs, type Deciding } from '../use-cases/decide-refund';
import { listRefunds, REQUEST_STATES, viewRefund } from '../use-cases/view-refund';

const id = z.string().min(1).max(40);
const byId = z.object({ id });
const instant = z.iso.datetime();
const words = z.string().trim().min(3).max(500);
const person = z.object({ name: z.string().nullable(), you: z.boolean() });

export const refundRequest = z
  .object({
    id: z.string(),
    state: z.enum(REQUEST_STATES),
    needsAdmin: z.boolean().describe('Whether only a clinic admin may decide'),
    amountCents: z.number().int().describe('All of it: M-Pesa gives back a payment as a whole'),
    reason: z.string().nullable(),
    askedAt: instant,
    askedBy: person,
    decidedAt: instant.nullable(),
    decidedBy: person.nullable(),
    answer: z.string().nullable().describe('Why it was refused'),
    visit: z
      .object({ id: z.string(), reference: z.string(), startsAt: instant })
      .nullable()
      .describe('Null, as is the patient, for money that is nobody’s'),
    patient: z.object({ id: z.string(), name: z.string() }).nullable(),
    deposit: z
      .object({ id: z.string(), receipt: z.string() })
      .nullable()
      .describe('Money that is nobody’s, with its M-Pesa code'),
    closing: z
      .object({ outcome: z.enum(REVIEW_OUTCOMES), code: z.string().nullable() })
      .nullable()
      .describe(
        'Nothing is asked back: somebody says how a refund ended, with M-Pesa’s code of the reversal',
      ),
    stale: z
      .boolean()
      .describe('It ended otherwise by now: there is nothing left to approve, only to refuse'),
  })
  .meta({ id: 'RefundRequest' });

const sentBack = z
  .object({
    amountCents: z.number().int(),
    receipt: z.string().nullable().describe('M-Pesa’s code of the payment that goes back'),
    askedAt: instant,
    fate: z.enum(REFUND_FATES),
    why: z.enum(REFUND_FAILURES).nullable().describe('Why it did not leave'),
  })
  .meta({ id: 'SentBack' });

/** Money out needs two people: one asks, another decides. */
export function refundRequestRoutes(parts: Journeys): Route[] {
  async function decide(requestId: string, call: Deciding, refusal: string | null) {
    await decideAs(parts, requestId, call, refusal);
    return viewRefund(parts, call, requestId);
  }

  return [
    jsonRoute({
      operation: 'refunds.ask',
      method: 'POST',
      path: '/visits/:id/refund-requests',
      summary: 'Ask for what was kept for a visit that is over; somebody else decides',
      status: 201,
      params: byId,
      body: z.strictObject({ reason: words }),
      reply: refundRequest,
      audit: 'written',
      handle: async (call) => {
        const { id: requestId } = await askRefundOf(parts, call.params.id, call, call.body.reason);
        return viewRefund(parts, call, requestId);
      },
    }),
    jsonRoute({
      operation: 'refunds.list',
      method: 'GET',
      path: '/refund-requests',
      summary: 'Refunds that wait for a second person, oldest first; or all of one visit',
      query: z.strictObject({ visit: id.optional() }),
      reply: z
        .object({
          requests: z.array(refundRequest),
          more: z.boolean().describe('Whether younger ones are left out'),
          sent: z.array(sentBack).describe('Of one visit: how its refunds went, whoever asked'),
        })
        .meta({ id: 'RefundRequests' }),
      handle: (call) => listRefunds(parts, call, call.query.visit),
      audit: { shown: ({ touched }) => [{ ...touched, action: 'list' }] },
    }),
    jsonRoute({
      operation: 'refunds.approve',
      method: 'POST',
      path: '/refund-requests/:id/approve',
      summary: 'Let the money go; never by whoever asked for it',
      params: byId,
      body: z.strictObject({}),
      reply: refundRequest,
      audit: 'written',
      handle: (call) => decide(call.params.id, call, null),
    }),
    jsonRoute({
      operation: 'refunds.refuse',
      method: 'POST',
      path: '/refund-requests/:id/refuse',
      summary: 'Say why the money stays; never by whoever asked for it',
      params: byId,
      body: z.strictObject({ reason: words }),
      reply: refundRequest,
      audit: 'written',
      handle: (call) => decide(call.params.id, call, call.body.reason),
    }),
  ];
}
