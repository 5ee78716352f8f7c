import { z } from 'zod';
import { day } from '../../../access/instant-span';
import { jsonRoute, type Route } from '../../../access/route';
import type { AccessRules } from '../../../access/table';
import { unauthenticated } from '../../../kernel/errors';
import { DoublesFound, registerAtDesk } from './register-at-desk';

const clinic = {
  scope: 'clinic',
  rows: 'patients of their own clinic',
  purposes: ['administration'],
} as const;

export const deskRules: AccessRules = {
  operations: [
    { operation: 'patients.register-at-desk', roles: { 'front-desk': clinic, 'clinic-admin': clinic } },
  ],
};

const id = z.string();
const answer = z
  .object({
    id: id
      .nullable()
      .describe('Of the new patient; null while there are likely doubles, and nobody was registered'),
    doubles: z.array(
      z.object({
        id,
        fullName: z.string(),
        dateOfBirth: z.iso.date().nullable(),
        phone: z.string().nullable().describe('`0712 ••• 678`'),
      }),
    ),
  })
  .meta({ id: 'DeskRegistration' });

export function deskRoutes(): Route[] {
  return [
    jsonRoute({
      operation: 'patients.register-at-desk',
      method: 'POST',
      path: '/patients/desk',
      summary: 'Register somebody who stands at the desk; likely doubles are shown first',
      idempotent: true,
      body: z.strictObject({
        fullName: z.string().trim().min(2).max(100),
        dateOfBirth: day,
        language: z.enum(['en', 'sw']),
        phone: z.string().max(20).optional().describe('As it was told; nobody has proven it by a code'),
        agreed: z.literal(true).describe('The person was told what is kept and agreed'),
        evenSo: z.boolean().default(false).describe('The likely doubles were seen, and it is none of them'),
      }),
      reply: answer,
      audit: 'written',
      handle: async ({ principal, body, origin, idempotency }, kernel) => {
        if (!principal) throw unauthenticated();
        try {
          const id = await kernel.idempotency.once(idempotency, (trx) =>
            registerAtDesk(kernel, trx, body, principal, origin),
          );
          return { id, doubles: [] };
        } catch (error) {
          if (!(error instanceof DoublesFound)) throw error;
          const { doubles } = error;
          const shown = { ids: doubles.map((one) => one.id), patients: doubles.map((one) => one.rowId) };
          const touched = { ...shown, type: 'patient', clinicId: principal.clinicId };
          await kernel.audit.read({ ...origin, ...touched, action: 'list', outcome: 'ok' });
          return { id: null, doubles: [...doubles] };
        }
      },
    }),
  ];
}
