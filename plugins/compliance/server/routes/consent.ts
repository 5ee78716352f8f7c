import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { consentCoverage, consentHistory, consentVersions } from '../use-cases/consent/look';
import { CONSENT_PURPOSES, chooseConsents, ownConsents, touchedOf } from '../use-cases/consent/own';
import type { ConsentParts } from '../use-cases/consent/parts';
import { publishConsentText } from '../use-cases/consent/publish';

const own: OperationRule['roles'] = {
  patient: { scope: 'own', rows: 'what they allow themselves', purposes: ['own'] },
};
const TEXTS = 'the consent texts of their clinic';
const admin = { scope: 'clinic', rows: TEXTS, purposes: ['administration'] } as const;
const officer = { scope: 'clinic', rows: TEXTS, purposes: ['audit'] } as const;

export const consentRules: readonly OperationRule[] = [
  { operation: 'consents.read', roles: own },
  { operation: 'consents.choose', roles: own },
  { operation: 'consents.history', roles: own },
  { operation: 'consents.versions', roles: { 'clinic-admin': admin, 'compliance-officer': officer } },
  { operation: 'consents.publish', roles: { 'clinic-admin': admin } },
  {
    operation: 'consents.coverage',
    roles: {
      'compliance-officer': { scope: 'clinic', rows: 'counts over their clinic', purposes: ['audit'] },
    },
  },
];

const purpose = z.enum(CONSENT_PURPOSES);
const instant = z.iso.datetime();
const line = z.strictObject({
  en: z.string().trim().min(3).max(300),
  sw: z.string().trim().min(3).max(300),
});
const words = z.object({ title: z.string(), explanation: z.string() });
const said = z.array(z.object({ key: purpose, en: words, sw: words }));
const versions = z
  .object({
    prepared: z.object({
      purposes: said,
      missing: z
        .enum(['consent_version_changed', 'consent_text_unchanged', 'consent_text_incomplete'])
        .nullable()
        .describe('Why they can not be published now; null when they can'),
    }),
    versions: z.array(
      z.object({
        id: z.string(),
        number: z.number().int(),
        purposes: said,
        changes: z.array(line),
        asksAgain: z.boolean(),
        publishedAt: instant,
      }),
    ),
  })
  .meta({ id: 'ConsentVersions' });
const coverage = z
  .object({
    version: z.number().int().nullable(),
    patients: z.number().int(),
    answered: z.number().int(),
    visitsWaiting: z.number().int().describe('Confirmed visits to come of patients who have not answered'),
    purposes: z.array(z.object({ key: purpose, granted: z.number().int(), refused: z.number().int() })),
  })
  .meta({ id: 'ConsentCoverage' });
const form = z
  .object({
    version: z.object({ id: z.string(), number: z.number().int(), from: instant }),
    changes: z
      .object({ since: z.number().int(), lines: z.array(z.string()) })
      .nullable()
      .describe('What is new since the version that was answered last'),
    purposes: z.array(
      words.extend({
        key: purpose,
        group: z.enum(['care', 'reach', 'extra']),
        choice: z.discriminatedUnion('kind', [
          z.object({
            kind: z.literal('needed'),
            agreed: z.boolean().nullable().describe('What was said when a visit was booked; null: not yet'),
          }),
          z.object({ kind: z.literal('free'), on: z.boolean() }),
        ]),
      }),
    ),
    answered: z.boolean().describe('False: not answered yet, or to be answered again'),
  })
  .meta({ id: 'Consents' });

export function consentRoutes(parts: ConsentParts): Route[] {
  return [
    jsonRoute({
      operation: 'consents.read',
      method: 'GET',
      path: '/me/consents',
      summary: 'What I am asked to allow, in my language, and what I said',
      reply: form,
      handle: async ({ principal, language }) => formView(await ownConsents(parts, principal, language)),
      audit: {
        shown: (_result, { principal }) => (principal ? [{ ...touchedOf(principal), action: 'read' }] : []),
      },
    }),
    jsonRoute({
      operation: 'consents.choose',
      method: 'PUT',
      path: '/me/consents',
      summary: 'Save my choices: what is named is on, all else that is asked is off',
      body: z.strictObject({
        version: z.string().max(26).describe('Id of the version that was shown'),
        on: z.array(z.string().max(24)).max(20),
      }),
      reply: form,
      audit: 'written',
      handle: async ({ principal, body, origin, language }) => {
        await chooseConsents(parts, principal, body, origin);
        return formView(await ownConsents(parts, principal, language));
      },
    }),
    jsonRoute({
      operation: 'consents.history',
      method: 'GET',
      path: '/me/consents/history',
      summary: 'What I said and when, newest first',
      reply: z.object({
        choices: z.array(
          z.object({
            purpose,
            granted: z.boolean(),
            version: z.number().int(),
            channel: z.string(),
            byMe: z.boolean(),
            at: instant,
          }),
        ),
      }),
      handle: async ({ principal }) => ({
        choices: await consentHistory(parts, principal?.patientId ?? null, principal?.userId ?? 0),
      }),
      audit: {
        shown: (_result, { principal }) => (principal ? [{ ...touchedOf(principal), action: 'list' }] : []),
      },
    }),
    jsonRoute({
      operation: 'consents.versions',
      method: 'GET',
      path: '/compliance/consent-versions',
      summary:
        'The consent texts of the clinic as they were published, newest first, and those that are prepared in the CMS',
      reply: versions,
      audit: { none: 'texts of a clinic, of no person' },
      handle: ({ principal }) => consentVersions(parts, principal?.clinicId ?? null),
    }),
    jsonRoute({
      operation: 'consents.publish',
      method: 'POST',
      path: '/compliance/consent-versions',
      summary: 'Put the texts that are prepared in the CMS in force, for good',
      status: 201,
      body: z.strictObject({
        after: z
          .number()
          .int()
          .min(1)
          .nullable()
          .describe('The last version that you have seen; null for none'),
        changes: z.array(line).max(20),
        asksAgain: z.boolean().describe('Whoever agreed to an earlier one has to agree again'),
      }),
      reply: z.object({ id: z.string(), number: z.number().int(), publishedAt: instant }),
      audit: 'written',
      handle: async ({ principal, body, origin }) => {
        const by = { clinicId: principal?.clinicId ?? null, userId: principal?.userId ?? 0 };
        const { id, number, publishedAt } = await publishConsentText(parts, by, body, origin);
        return { id, number, publishedAt: publishedAt.toISOString() };
      },
    }),
    jsonRoute({
      operation: 'consents.coverage',
      method: 'GET',
      path: '/compliance/consent-coverage',
      summary: "How many of the clinic's patients allow what",
      reply: coverage,
      audit: { none: 'counts of a whole clinic' },
      handle: ({ principal }) => consentCoverage(parts, principal?.clinicId ?? null),
    }),
  ];
}

function formView({ version, changes, purposes, answered }: Awaited<ReturnType<typeof ownConsents>>) {
  return {
    version: { ...version, from: version.from.toISOString() },
    changes: changes && { since: changes.since, lines: [...changes.lines] },
    purposes: [...purposes],
    answered,
  };
}
