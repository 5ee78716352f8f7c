import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import { ATTEMPT_KINDS } from '../../../mpesa/server/face';
import type { Journeys } from '../journeys/context';
import { askToClose } from '../use-cases/ask-to-close';
import { askToSendBack } from '../use-cases/ask-to-send-back';
import { countUnsettled, GIVABLE, listUnsettled } from '../use-cases/list-unsettled';
import { askMpesaAgain, assignMoney } from '../use-cases/unsettled-money';
import { viewRefund } from '../use-cases/view-refund';
import { refundRequest } from './refund-requests';

const id = z.string().min(1).max(40);
const instant = z.iso.datetime();
const cents = z.number().int();
const words = z.string().trim().min(3).max(500);
const code = z.string().nullable();

const lost = {
  state: z
    .enum(['failed', 'review', 'contradicted'])
    .describe('`contradicted`: two people said that it was sent, and M-Pesa that it was not'),
  code: code.describe('M-Pesa’s last word'),
  saidCode: code.describe('The code of the reversal that the two people named, where M-Pesa denies it'),
  closeAsked: z.boolean().describe('Somebody said how it ended; a second person decides'),
};
/** M-Pesa's code of a transaction. */
const mpesaCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{8,20}$/);

const visit = z.object({
  id: z.string(),
  reference: z.string(),
  startsAt: instant,
  patient: z.object({ id: z.string(), name: z.string() }),
});
const common = { id: z.string(), at: instant, amountCents: cents };
const ofCharge = { ...common, reference: z.string(), visit: visit.nullable() };

const unsettled = z
  .discriminatedUnion('kind', [
    z
      .object({
        ...common,
        kind: z.literal('deposit'),
        receipt: z.string(),
        lookAlike: z
          .object({ typed: z.string(), reference: z.string(), visit })
          .nullable()
          .describe('An unpaid visit of the clinic whose account is one slip away from what was typed'),
        givable: z
          .enum(GIVABLE)
          .describe('To which visits the caller may give it: the desk only to the one that it looks like'),
        sendBackAsked: z.boolean().describe('The clinic asked to send it back; a second person decides'),
        sendingBack: z
          .object({ refund: z.string(), ...lost })
          .nullable()
          .describe('It was tried: M-Pesa refused, or nobody knows'),
      })
      .describe('Came by Pay Bill for an account that is nobody’s'),
    z
      .object({
        ...ofCharge,
        kind: z.literal('prompt'),
        state: z.enum(ATTEMPT_KINDS),
        phone: z.string().nullable().describe('`0712 ••• 678`'),
        mayBeAsked: z.boolean(),
      })
      .describe('A day of asking M-Pesa did not tell what became of it'),
    z
      .object({
        ...ofCharge,
        kind: z.literal('refund'),
        receipt: z.string().nullable(),
        ...lost,
      })
      .describe('Money that should have gone back'),
    z
      .object({
        ...ofCharge,
        kind: z.enum(['short', 'over']),
        paidCents: cents,
        receipt: z.string().nullable(),
      })
      .describe('Paid in part, or more than was asked'),
  ])
  .meta({ id: 'UnsettledMoney' });

/** What M-Pesa left to a person, and what a person may do about it. */
export function unsettledRoutes(parts: Journeys): Route[] {
  return [
    jsonRoute({
      operation: 'unsettled.list',
      method: 'GET',
      path: '/unsettled',
      summary: 'Money that no rule could settle, the newest of each kind first',
      reply: z
        .object({
          unsettled: z.array(unsettled),
          more: z.boolean().describe('Whether older ones are left out'),
        })
        .meta({ id: 'UnsettledList' }),
      handle: (call) => listUnsettled(parts, call),
      audit: { shown: ({ touched }) => [{ ...touched, action: 'list' }] },
    }),
    jsonRoute({
      operation: 'unsettled.count',
      method: 'GET',
      path: '/unsettled/count',
      summary: 'How much of that there is',
      reply: z.object({ waiting: z.number().int(), capped: z.boolean() }).meta({ id: 'UnsettledCount' }),
      audit: { none: 'a number names no patient' },
      handle: (call) => countUnsettled(parts, call),
    }),
    jsonRoute({
      operation: 'unsettled.assign',
      method: 'POST',
      path: '/unsettled/deposits/:id/assign',
      summary: 'Give unmatched money to a visit; asked twice, it is given once',
      params: z.object({ id }),
      body: z.strictObject({ visit: id, reason: words }),
      reply: z.object({ assigned: z.literal(true) }),
      audit: 'written',
      handle: async (call) => {
        await assignMoney(parts, call.params.id, call, call.body);
        return { assigned: true } as const;
      },
    }),
    jsonRoute({
      operation: 'unsettled.send-back',
      method: 'POST',
      path: '/unsettled/deposits/:id/send-back',
      summary: 'Ask to send unmatched money back to whoever paid it; somebody else decides',
      status: 201,
      params: z.object({ id }),
      body: z.strictObject({ reason: words }),
      reply: refundRequest,
      audit: 'written',
      handle: async (call) => {
        const { id: requestId } = await askToSendBack(parts, call.params.id, call, call.body.reason);
        return viewRefund(parts, call, requestId);
      },
    }),
    jsonRoute({
      operation: 'unsettled.close',
      method: 'POST',
      path: '/unsettled/refunds/:id/close',
      summary: 'Say how a refund ended that M-Pesa left unclear; somebody else decides',
      status: 201,
      params: z.object({ id }),
      body: z.discriminatedUnion('outcome', [
        z.strictObject({ outcome: z.literal('sent'), code: mpesaCode, reason: words }),
        z.strictObject({ outcome: z.literal('not-sent'), reason: words }),
      ]),
      reply: refundRequest,
      audit: 'written',
      handle: async (call) => {
        const { id: requestId } = await askToClose(parts, call.params.id, call, call.body);
        return viewRefund(parts, call, requestId);
      },
    }),
    jsonRoute({
      operation: 'unsettled.ask',
      method: 'POST',
      path: '/unsettled/prompts/:id/ask',
      summary: 'Have M-Pesa asked once more what became of a prompt',
      params: z.object({ id }),
      body: z.strictObject({}),
      reply: z.object({ asked: z.literal(true) }),
      audit: 'written',
      handle: async (call) => {
        await askMpesaAgain(parts, call.params.id, call);
        return { asked: true } as const;
      },
    }),
  ];
}
