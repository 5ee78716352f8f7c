import { z } from 'zod';
import { parseMsisdn } from '../../../../src/kernel/phone';
import { APPLICATION_STATES, missingPapers } from './domain/application';
import { LICENCE_BODIES } from './domain/details';
import { PAPER_KINDS, PAPER_TYPES } from '../papers/domain/paper';
import type { OwnApplication } from './use-cases/own-application';

export const id = z.string().min(1).max(40);
export const paperKind = z.enum(PAPER_KINDS);
export const day = z.iso.date();
const line = (most: number) => z.string().trim().min(2).max(most);

export const licence = z.strictObject({
  body: z.enum(LICENCE_BODIES),
  number: z
    .string()
    .trim()
    .max(30)
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]*$/),
  expires: day,
});
const corrected = {
  fullName: line(100),
  phone: z
    .string()
    .max(30)
    .refine((text) => parseMsisdn(text) !== null, { params: { problem: 'problem_format' } })
    .transform((text) => parseMsisdn(text) ?? text),
  title: z.string().trim().min(1).max(20),
  specialty: line(100),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .max(10),
  licence,
};
export const correction = z.strictObject(corrected);
export const registration = z.strictObject({
  ...corrected,
  email: z
    .email()
    .max(200)
    .transform((text) => text.toLowerCase()),
  clinic: id,
});

const version = z.number().int().min(1).describe('Of what was looked at');
const checked = z.literal(true).describe('The body’s own register was looked at');
/** About an application, and about the renewal of a licence. */
export const decision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), checkedRegister: checked, expires: day, version }),
  z.strictObject({ decision: z.literal('refuse'), reason: z.string().trim().min(3).max(500), version }),
]);

export const paper = z
  .object({ kind: paperKind, contentType: z.enum(PAPER_TYPES), bytes: z.number().int() })
  .meta({ id: 'ProviderPaper' });
const application = z.object({
  id,
  state: z.enum(APPLICATION_STATES),
  version: z.number().int().describe('To be named by a decision'),
  details: z.object({
    ...{ email: z.string(), fullName: z.string(), phone: z.string(), title: z.string() },
    ...{ specialty: z.string(), languages: z.array(z.string()) },
    licence: z.object({ body: z.enum(LICENCE_BODIES), number: z.string(), expires: z.string() }),
  }),
  papers: z.array(paper),
  missing: z.array(paperKind).describe('Papers without which nothing can be handed in'),
  reason: z.string().nullable().describe('Of the last refusal'),
  changedAt: z.iso.datetime().describe('Real time'),
});
export const applicationReply = application.meta({ id: 'ProviderApplication' });
/** As far as a list says it. */
export const waitingApplication = application
  .pick({ id: true, details: true, changedAt: true })
  .meta({ id: 'WaitingApplication' });

export function toReply({ application, papers }: OwnApplication): z.infer<typeof applicationReply> {
  const { id: name, state, version, details, reason, changedAt } = application;
  return {
    ...{ id: name, state, version, reason, changedAt: new Date(changedAt).toISOString() },
    details: { ...details, languages: [...details.languages] },
    papers: papers.map(({ kind, contentType, bytes }) => ({ kind, contentType, bytes })),
    missing: missingPapers(papers.map(({ kind }) => kind)),
  };
}
