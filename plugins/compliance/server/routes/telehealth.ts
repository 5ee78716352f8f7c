import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { touchedOf } from '../use-cases/consent/own';
import type { ConsentParts } from '../use-cases/consent/parts';
import { askedTelehealth, sayTelehealth } from '../use-cases/consent/telehealth';

const roles: OperationRule['roles'] = {
  patient: {
    scope: 'own',
    rows: 'what they say of visits by phone and video, for themselves and those they act for',
    purposes: ['own'],
  },
};

export const telehealthRules: readonly OperationRule[] = [
  { operation: 'consents.telehealth', roles },
  { operation: 'consents.say-telehealth', roles },
];

const patient = z.string().min(1).max(40).optional().describe('For whom, where one acts for somebody');
const reply = z
  .object({
    asked: z
      .object({
        version: z.string(),
        title: z.string(),
        explanation: z.string(),
        agreed: z.boolean().nullable().describe('Null: not said yet, or to be said again'),
      })
      .nullable()
      .describe('Null where the clinic has published no text'),
  })
  .meta({ id: 'TelehealthConsent' });

export function telehealthRoutes(parts: ConsentParts): Route[] {
  return [
    jsonRoute({
      operation: 'consents.telehealth',
      method: 'GET',
      path: '/me/telehealth',
      summary: 'What is said of visits by phone and video before one is booked, in my language',
      query: z.strictObject({ patient }),
      reply,
      handle: ({ principal, query, language }) => askedTelehealth(parts, principal, query.patient, language),
      audit: { shown: ({ about }) => [{ ...touchedOf(about), action: 'read' }] },
    }),
    jsonRoute({
      operation: 'consents.say-telehealth',
      method: 'PUT',
      path: '/me/telehealth',
      summary: 'Agree to visits by phone and video, or not; of all else nothing is said',
      body: z.strictObject({
        patient,
        version: z.string().max(26).describe('Id of the version that was shown'),
        agreed: z.boolean(),
      }),
      reply,
      audit: 'written',
      handle: async ({ principal, body, origin, language }) => {
        await sayTelehealth(parts, principal, body, origin);
        return askedTelehealth(parts, principal, body.patient, language);
      },
    }),
  ];
}
