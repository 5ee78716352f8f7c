import { z } from 'zod';
import { clerkOf } from '../../../kernel/clerk';
import { jsonRoute, type Route } from '../../../access/route';
import type { AccessRules } from '../../../access/table';
import { SETUP_GAPS, SETUP_STEPS } from '../../../kernel/setup-steps';
import { lookAtSetup } from './look-at-setup';

export const setupRules: AccessRules = {
  operations: [
    {
      operation: 'clinic.setup',
      roles: {
        'clinic-admin': { scope: 'clinic', rows: 'their own clinic', purposes: ['administration'] },
      },
    },
  ],
};

const reply = z
  .object({
    steps: z.array(
      z.object({
        name: z.enum(SETUP_STEPS),
        gaps: z.array(z.enum(Object.values(SETUP_GAPS).flat())).describe('None: the step is done'),
        counts: z.record(z.string(), z.number().int()).describe('What is there already'),
      }),
    ),
  })
  .meta({ id: 'ClinicSetup' });

export function setupRoutes(): Route[] {
  return [
    jsonRoute({
      operation: 'clinic.setup',
      method: 'GET',
      path: '/clinic/setup',
      summary: 'What the clinic still needs before patients can book: its steps, in order',
      reply,
      audit: { none: 'counts name nobody' },
      handle: async ({ principal }, kernel) => {
        return { steps: await lookAtSetup(kernel, clerkOf(principal).clinicId) };
      },
    }),
  ];
}
