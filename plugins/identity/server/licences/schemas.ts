import { z } from 'zod';
import { daysBetween } from '../../../../src/kernel/calendar-day';
import { day, id, licence, paper } from '../providers/schemas';
import { LICENCE_STATUSES, licenceStatus, type LicenceTerm } from './domain/licence';
import { RENEWAL_PAPERS, RENEWAL_STATES } from './domain/renewal';
import type { Paper } from '../papers/ports';
import type { Renewal } from './ports';
import type { OwnLicence } from './use-cases/own-licence';
import type { KnownRenewal } from './use-cases/decide-renewal';

export const renewalPaper = z.enum(RENEWAL_PAPERS);
export const renewed = licence.describe('As the renewed licence says');

const standing = z.object({
  status: z
    .enum(LICENCE_STATUSES)
    .describe(
      '`undated`: nobody has looked at papers yet; `ends-soon`: within 30 days; `released`: another clinic may take it',
    ),
  body: z.string().nullable(),
  number: z.string().nullable(),
  expires: day.nullable().describe('The last day, in the clinic’s calendar'),
  daysLeft: z.number().int().nullable().describe('Counted in days of the clinic; below 0: ended'),
});

const renewal = z.object({
  id,
  state: z.enum(RENEWAL_STATES),
  version: z.number().int().describe('To be named by a decision'),
  asked: z.object({ body: z.string(), number: z.string(), expires: day }).nullable(),
  papers: z.array(paper),
  reason: z.string().nullable().describe('Of the last refusal'),
  changedAt: z.iso.datetime().describe('Real time'),
});

export const ownReply = z.object({ licence: standing, renewal: renewal.nullable() });
export const listReply = z.object({
  licences: z.array(
    standing
      .extend({
        practitioner: z.object({ id, fullName: z.string(), active: z.boolean() }),
        renewal: id.nullable().describe('Waits for a decision'),
      })
      .meta({ id: 'ClinicLicence' }),
  ),
});
export const renewalReply = renewal
  .extend({
    practitioner: z.object({ id, fullName: z.string() }),
    licence: standing.describe('The one that stands'),
  })
  .meta({ id: 'LicenceRenewal' });

interface Standing extends LicenceTerm {
  body: string | null;
  number: string | null;
}

export function standingReply(of: Standing | null, today: string): z.infer<typeof standing> {
  const { body, number, ends, leftOn } = of ?? { body: null, number: null, ends: null, leftOn: null };
  return {
    ...{ status: licenceStatus({ ends, leftOn }, today), body, number, expires: ends },
    daysLeft: ends === null ? null : daysBetween(today, ends),
  };
}

export function ownToReply({
  licence: known,
  renewal: one,
  papers,
  today,
}: OwnLicence): z.infer<typeof ownReply> {
  return { licence: standingReply(known, today), renewal: one && renewalToReply(one, papers) };
}

export function knownToReply(known: KnownRenewal, today: string): z.infer<typeof renewalReply> {
  const { documentId, fullName } = known.licensee;
  return {
    ...renewalToReply(known.renewal, known.papers),
    practitioner: { id: documentId, fullName },
    licence: standingReply(known.licence, today),
  };
}

function renewalToReply(
  { id: name, state, version, asked, reason, changedAt }: Renewal,
  papers: readonly Paper[],
): z.infer<typeof renewal> {
  return {
    ...{ id: name, state, version, reason, changedAt: new Date(changedAt).toISOString() },
    asked: asked && { body: asked.body, number: asked.number, expires: asked.ends },
    papers: papers.map(({ kind, contentType, bytes }) => ({ kind, contentType, bytes })),
  };
}
