import { renderAmount } from '@daktari/texts';
import { z } from 'zod';
import { day } from '../../../../src/access/instant-span';
import { problemsOf } from '../use-cases/prescriptions/prescribe';
import {
  DOSE_UNITS,
  MEALS,
  QUANTITY_UNITS,
  ROUTES,
  WEEKDAYS,
  type AskedRefill,
  type PrescriptionView,
} from '../use-cases/prescriptions/read-prescriptions';

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(2)
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u);
const quantity = z.strictObject({ value: z.number(), unit: z.enum(QUANTITY_UNITS) });

const timing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('times'), times: z.number().int().min(1).max(24) }),
  z.strictObject({ kind: z.literal('every'), hours: z.number().int().min(1).max(72) }),
  z.strictObject({ kind: z.literal('weekdays'), weekdays: z.array(z.enum(WEEKDAYS)).max(7) }),
  z.strictObject({ kind: z.literal('once') }),
]);

const dose = z.strictObject({
  amount: z.number(),
  unit: z.enum(DOSE_UNITS),
  route: z.enum(ROUTES),
  timing,
  asNeeded: z
    .strictObject({ most: z.number() })
    .nullable()
    .describe('Only when needed, at most so much a day'),
  meal: z.enum(MEALS).nullable(),
});

const code = z.strictObject({
  system: z
    .string()
    .max(200)
    .regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/),
  code: z
    .string()
    .max(100)
    .regex(/^\S+(?: \S+)*$/),
});

export const wishBody = z
  .strictObject({
    medicine: z.strictObject({
      text: line(200).describe('With its strength'),
      code: code.nullable(),
      form: line(60).nullable(),
    }),
    dose,
    days: z.number().int().min(1).max(365).nullable().describe('Null until further notice'),
    startsOn: day.nullable().describe('Null is today'),
    quantity: quantity.nullable().describe('To be given each time; null where it follows from dose and days'),
    refills: z.number().int().min(0).max(1000),
    controlled: z.boolean(),
    note: line(500).nullable().describe('For the patient to read'),
  })
  .superRefine((wish, context) => {
    for (const { path, ...params } of problemsOf(wish)) {
      context.addIssue({ code: 'custom', path: [...path], params });
    }
  })
  .meta({ id: 'PrescriptionWish' });

export const dispensingBody = z.strictObject({
  day: day.nullable().describe('Null is today'),
  quantity: quantity
    .refine(({ value }) => value > 0 && value <= 10_000, {
      path: ['value'],
      params: { problem: 'problem_rx_amount', maximum: 10_000 },
    })
    .nullable()
    .describe('Null is as much as was prescribed'),
});

/** Why something is stopped or refused: the patient reads it. */
export const reasonBody = z.strictObject({ reason: line(500) });

const amount = z.object({
  value: z.number(),
  unit: z.enum(QUANTITY_UNITS),
  words: z.object({ en: z.string(), sw: z.string() }),
});
const refillState = z.object({
  id: z.string(),
  state: z.enum(['open', 'approved', 'refused']),
  askedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable().describe('Why it was refused'),
});

export const prescriptionReply = z
  .object({
    id: z.string(),
    patient: z.object({ id: z.string(), name: z.string() }),
    status: z.string().describe('As FHIR has it: active, completed, stopped …'),
    medicine: z.object({
      text: z.string().nullable(),
      code: z.object({ system: z.string(), code: z.string() }).nullable(),
      form: z.string().nullable(),
    }),
    dose: dose.nullable().describe('Null for what was written elsewhere: then the directions have to do'),
    directions: z.object({ en: z.string(), sw: z.string() }).nullable(),
    days: z.number().nullable(),
    startsOn: z.string().nullable(),
    validUntil: z.string().nullable().describe('The last day on which something may be handed over'),
    quantity: amount.nullable(),
    refills: z.number(),
    fillsLeft: z.number().describe('How often something may still be handed over'),
    controlled: z.boolean(),
    note: z.string().nullable(),
    signedAt: z.string().nullable(),
    signedBy: z.string().nullable(),
    stoppedFor: z.string().nullable(),
    dispensings: z.array(z.object({ day: z.string(), quantity: amount.nullable() })),
    supplyEnds: z.string().nullable().describe('The first day for which nothing is left'),
    refill: refillState.nullable().describe('What was asked for last'),
  })
  .meta({ id: 'Prescription' });
export const pageReply = z.object({ prescriptions: z.array(prescriptionReply), next: z.string().nullable() });
export const refillsReply = z.object({
  requests: z.array(z.object({ id: z.string(), askedAt: z.iso.datetime(), prescription: prescriptionReply })),
  next: z.string().nullable(),
});

export function prescriptionShown(view: PrescriptionView): z.infer<typeof prescriptionReply> {
  const { stored, patient, refill, quantity: given, dispensings, dose: taken, ...same } = view;
  return {
    ...same,
    id: stored.row,
    patient: { id: patient.documentId, name: patient.name },
    dose: taken && { ...taken, timing: timing.parse(taken.timing) },
    quantity: given && amountOf(given),
    dispensings: dispensings.map((each) => ({
      day: each.day,
      quantity: each.quantity && amountOf(each.quantity),
    })),
    refill: refill && {
      ...{ id: refill.id, state: refill.state, reason: refill.reason },
      askedAt: refill.askedAt.toISOString(),
      decidedAt: refill.decidedAt?.toISOString() ?? null,
    },
  };
}

export function refillShown({
  request,
  view,
}: AskedRefill): z.infer<typeof refillsReply>['requests'][number] {
  return { id: request.id, askedAt: request.askedAt.toISOString(), prescription: prescriptionShown(view) };
}

function amountOf(given: NonNullable<PrescriptionView['quantity']>) {
  return { ...given, words: { en: renderAmount('en', given), sw: renderAmount('sw', given) } };
}
