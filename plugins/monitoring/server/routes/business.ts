import { z } from 'zod';
import { fileRoute, jsonRoute, type Route } from '../../../../src/access/route';
import { day } from '../../../../src/access/instant-span';
import type { OperationRule } from '../../../../src/access/table';
import { businessCsv, CSV } from '../use-cases/export-csv';
import type { Parts } from '../use-cases/parts';
import { readBusiness } from '../use-cases/read-business';
import { isOperator } from '../use-cases/require-operator';

const roles: OperationRule['roles'] = {
  'clinic-admin': {
    scope: 'clinic',
    rows: 'counts and sums over the days of their clinic',
    purposes: ['administration'],
  },
};
export const businessRules: readonly OperationRule[] = [
  { operation: 'monitoring.business', roles },
  { operation: 'monitoring.business-export', roles },
];

const NOBODY = { none: 'counts and sums of a whole clinic' } as const;
const span = z.strictObject({
  from: day.optional().describe('29 days before `to` when left out'),
  to: day.optional().describe('Today, by the calendar of the clinic, when left out'),
});

const reply = z
  .object({
    timeZone: z.string(),
    runsInstallation: z
      .boolean()
      .describe('Whether theirs is the clinic that runs it, whose admins also read its own figures'),
    units: z.record(z.string(), z.enum(['count', 'cents', 'hours'])),
    days: z.array(z.object({ day: z.iso.date(), values: z.record(z.string(), z.number().nullable()) })),
  })
  .meta({ id: 'BusinessFigures' });

export function businessRoutes(parts: Parts): Route[] {
  return [
    jsonRoute({
      operation: 'monitoring.business',
      method: 'GET',
      path: '/monitoring/business',
      summary: 'Visits, money and waiting of the clinic, day by day',
      query: span,
      reply,
      audit: NOBODY,
      handle: async ({ principal, query }) => {
        const clinicId = principal?.clinicId ?? null;
        const { timeZone, units, days } = await readBusiness(parts, clinicId, query);
        return {
          timeZone,
          runsInstallation: await isOperator(parts, clinicId),
          units: { ...units },
          days: days.map((one) => ({ ...one, values: { ...one.values } })),
        };
      },
    }),
    fileRoute({
      operation: 'monitoring.business-export',
      method: 'GET',
      path: '/monitoring/business/csv',
      summary: 'Visits, money and waiting of the clinic, day by day, for a spreadsheet',
      query: span,
      types: [CSV],
      audit: NOBODY,
      handle: async ({ principal, query }) =>
        businessCsv(await readBusiness(parts, principal?.clinicId ?? null, query)),
    }),
  ];
}
