import { z } from 'zod';
import { parseJsonObject } from '../http/body';
import { type Call, ControlError } from '../http/call';
import { digitsOf } from '../world/msisdn';

const msisdnField = z.string().transform((text, context) => {
  const digits = digitsOf(text);
  if (digits) return digits;
  context.addIssue({ code: 'custom', message: 'not a phone number' });
  return z.NEVER;
});

const habits = {
  name: z.string().trim().min(1).max(60),
  balanceCents: z.int().min(0).max(50_000_000),
  pin: z.string().regex(/^\d{4}$/),
  network: z.boolean(),
  on: z.boolean(),
  knowsPin: z.boolean(),
  enoughMoney: z.boolean(),
  whatsapp: z.boolean(),
  language: z.enum(['en', 'sw']),
  autoAnswer: z.enum(['pay', 'wrong-pin', 'cancel', 'ignore']).nullable(),
  optedOut: z.boolean(),
};

export const phonePatch = z.strictObject(habits).partial();
export const phoneInput = phonePatch.extend({ msisdn: msisdnField });

export const promptInput = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('pin'), pin: z.string().regex(/^\d{4,8}$/) }),
  z.strictObject({ action: z.literal('cancel') }),
]);

export const writingInput = z.strictObject({
  text: z.string().min(1).max(1000),
  button: z.boolean().default(false),
});

const paramValue = z.union([z.string().max(200), z.number(), z.null()]);
export const faultInput = z.strictObject({
  on: z.boolean(),
  remaining: z.int().min(0).max(1000).nullable().optional(),
  params: z.record(z.string(), paramValue).optional(),
});
export const faultsInput = z.strictObject({ faults: z.array(faultInput.extend({ id: z.string() })) });

export const clockInput = z.union([
  z.strictObject({
    advanceMs: z
      .number()
      .min(0)
      .max(366 * 86_400_000),
  }),
  z.strictObject({ setTo: z.iso.datetime({ offset: true }) }),
  z.strictObject({ rate: z.union([z.literal(1), z.literal(10)]) }),
  z.strictObject({ reset: z.literal(true) }),
]);

const words = z.union([
  z.string().max(300),
  z.strictObject({ en: z.string().max(300), sw: z.string().max(300) }),
]);
const icons = [
  'send',
  'phone',
  'pin',
  'ok',
  'bad',
  'ask',
  'message',
  'mail',
  'clock',
  'fault',
  'money',
  'note',
] as const;
export const eventInput = z.strictObject({
  icon: z.enum(icons).default('note'),
  title: words,
  detail: words.default(''),
});

const template = z.strictObject({
  contentSid: z.string().regex(/^HX[0-9a-zA-Z_-]{1,64}$/),
  language: z.string().max(10),
  body: z.string().min(1).max(1600),
  buttons: z.array(z.string().max(25)).max(10).default([]),
});
export const templatesInput = z.strictObject({ templates: z.array(template).max(500) });

/** Money that came before the simulator began, as the product's books have it. */
const past = z.strictObject({
  receipt: z.string().regex(/^[A-Z0-9]{8,20}$/),
  msisdn: msisdnField,
  reference: z.string().min(1).max(20),
  amountCents: z.int().positive(),
  at: z.iso.datetime(),
});
export const tillInput = z.strictObject({ payments: z.array(past).max(5000) });

/** The call's JSON body as the schema has it; a ControlError 400 with the issues otherwise. */
export function readInput<Out>(call: Call, schema: z.ZodType<Out>): Out {
  const body = call.body.length === 0 ? {} : parseJsonObject(call.body);
  if (!body) throw new ControlError(400, 'broken_json', 'The body is not a JSON object');
  const result = schema.safeParse(body);
  if (!result.success) throw invalidInput(result.error);
  return result.data;
}

function invalidInput(error: z.ZodError): ControlError {
  const [first] = error.issues;
  const message = first ? `${first.path.join('.')}: ${first.message}` : 'Some fields are wrong';
  return new ControlError(400, 'invalid_input', message, error.issues);
}
