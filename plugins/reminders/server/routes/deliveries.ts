import { z } from 'zod';
import { instant } from '../../../../src/access/instant-span';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { countLost, listDeliveries, type DeskParts, type Place } from '../use-cases/list-deliveries';
import { sendAgain } from '../use-cases/send-again';
import { CHANNELS, DELIVERY_STATES, NOT_AGAIN, PATIENT_KINDS, REASONS } from '../use-cases/view-delivery';

const desk = {
  scope: 'clinic',
  rows: 'messages to patients about visits of their own clinic, without what they say',
  purposes: ['administration'],
} as const;
const roles: OperationRule['roles'] = { 'front-desk': desk, 'clinic-admin': desk };
const counted = { ...desk, rows: 'how many messages of their own clinic wait for a person' } as const;

export const deliveryRules: readonly OperationRule[] = [
  { operation: 'deliveries.list', roles },
  { operation: 'deliveries.send-again', roles },
  { operation: 'deliveries.waiting', roles: { 'front-desk': counted, 'clinic-admin': counted } },
];

const when = z.iso.datetime();
const delivery = z
  .object({
    id: z.string(),
    kind: z.enum(PATIENT_KINDS),
    channel: z.enum(CHANNELS),
    state: z.enum(DELIVERY_STATES),
    at: when.describe('When it ended, or is to go or to be tried next'),
    tries: z.number().int(),
    reason: z.enum(REASONS).nullable().describe('Why it has not arrived'),
    code: z.string().nullable().describe("The provider's own code for that"),
    onBehalf: z.boolean().describe('It goes to somebody who acts for the patient'),
    patient: z.object({ id: z.string(), fullName: z.string() }),
    visit: z.object({ id: z.string(), reference: z.string(), startsAt: when }).nullable(),
    inPlaceOf: z
      .string()
      .nullable()
      .describe('The message that did not arrive and for which this one stands in'),
    replacedBy: z.string().nullable().describe('The message that stands in for this one'),
    mayBeSentAgain: z.boolean(),
    whyNotAgain: z.enum(NOT_AGAIN).nullable(),
  })
  .meta({ id: 'Delivery' });

const place = z
  .string()
  .regex(/^[0-9TZ:.-]{24}_[0-9A-Z]{26}$/)
  .transform((text): Place => ({ at: text.slice(0, 24), id: text.slice(25) }));

/** What the desk sees of the messages to its patients. `takeTurn` throws 429 for who sends too many again. */
export function deliveryRoutes(parts: DeskParts, takeTurn: (userId: number) => void): Route[] {
  return [
    jsonRoute({
      operation: 'deliveries.list',
      method: 'GET',
      path: '/deliveries',
      summary: "The clinic's messages to patients about visits, newest first; never what they say",
      query: z.strictObject({
        state: z.enum(DELIVERY_STATES).optional(),
        channel: z.enum(CHANNELS).optional(),
        patient: z.string().min(1).max(40).optional(),
        from: instant.optional().describe('To go, or to be tried again, at or after this instant'),
        to: instant.optional(),
        lost: z
          .literal('true')
          .transform(() => true)
          .optional()
          .describe('Failed within the last seven days, and nothing stands in for it'),
        before: place.optional().describe('`next` of the page before'),
        limit: z.coerce.number().int().min(1).max(100).default(30),
      }),
      reply: z
        .object({
          deliveries: z.array(delivery),
          next: z.string().nullable(),
          count: z.number().int().nullable().describe('With the first page only'),
          capped: z.boolean().describe('There are more than were counted'),
        })
        .meta({ id: 'Deliveries' }),
      handle: ({ principal, query }) => listDeliveries(parts, principal, query),
      audit: { shown: ({ touched }) => [{ ...touched, action: 'list' }] },
    }),
    jsonRoute({
      operation: 'deliveries.waiting',
      method: 'GET',
      path: '/deliveries/waiting',
      summary: 'How many messages of the last seven days failed and were not sent again',
      reply: z.object({ waiting: z.number().int(), capped: z.boolean() }).meta({ id: 'DeliveriesWaiting' }),
      audit: { none: 'a number names no patient' },
      handle: ({ principal }) => countLost(parts, principal),
    }),
    jsonRoute({
      operation: 'deliveries.send-again',
      method: 'POST',
      path: '/deliveries/:id/send-again',
      summary: 'Send a message that did not arrive once more; asked twice, it is one message',
      params: z.object({ id: z.string().min(1).max(40) }),
      body: z.strictObject({}),
      reply: delivery,
      audit: 'written',
      handle: ({ params, principal, origin }) => {
        takeTurn(principal?.userId ?? 0);
        return sendAgain(parts, params.id, principal, origin);
      },
    }),
  ];
}
