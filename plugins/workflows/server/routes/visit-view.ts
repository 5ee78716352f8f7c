import { z } from 'zod';
import { ATTEMPT_KINDS, CHARGE_STATES, CODE_GROUPS, REFUND_STEPS } from '../../../mpesa/server/face';

const instant = z.iso.datetime();
const person = z.object({ id: z.string(), name: z.string() });

/** A visit as its patient and its clinic see it. Instants ISO 8601 UTC, money in cents. */
export const visitView = z
  .object({
    id: z.string(),
    reference: z.string(),
    status: z.enum(['held', 'confirmed', 'completed', 'cancelled', 'expired', 'no_show']),
    startsAt: instant,
    endsAt: instant,
    channel: z.string(),
    timeZone: z.string(),
    priceCents: z.number().int(),
    holdExpiresAt: instant.nullable(),
    holdExtended: z.boolean(),
    movedCount: z.number().int(),
    lateMinutes: z.number().int().nullable().describe('By how much the patient said to be late'),
    arrivedAt: instant.nullable().describe('When the clinic noted that the patient has come'),
    calledInAt: instant.nullable(),
    cancelledBy: z.string().nullable(),
    version: z.number().int(),
    clinic: person,
    practitioner: person,
    service: person,
    patient: person,
    terms: z.object({
      freeUntil: instant,
      moveUntil: instant,
      canMove: z.boolean(),
      canCancel: z.boolean(),
      refundNow: z.enum(['full', 'none']),
    }),
    payment: z
      .object({
        id: z.string(),
        reference: z.string(),
        state: z.enum(CHARGE_STATES),
        amountCents: z.number().int(),
        paidCents: z.number().int(),
        refundedCents: z.number().int(),
        refund: z
          .object({ step: z.enum(REFUND_STEPS), cents: z.number().int() })
          .nullable()
          .describe('How far money is on its way back; null where none goes back'),
        receipt: z.string().nullable(),
        payBill: z.object({ businessNumber: z.string(), account: z.string() }),
        attempt: z
          .object({
            state: z.enum(ATTEMPT_KINDS),
            code: z.enum(CODE_GROUPS).nullable(),
            startedAt: instant,
            promptAt: instant
              .nullable()
              .describe('When the prompt goes to the phone, while it has not yet; else null'),
            mayRetryAt: instant.nullable(),
          })
          .nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Visit' });
