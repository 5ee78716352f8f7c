import { z } from 'zod';
import type { CmsLooks } from '../../../../src/access/cms/looks';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { listCmsLooks } from '../use-cases/list-cms-looks';

const rows = 'why people of their clinic, and those who run the installation, looked at patients in the CMS';

export const cmsLookRules: readonly OperationRule[] = [
  {
    operation: 'compliance.cms-looks',
    roles: { 'compliance-officer': { scope: 'clinic', rows, purposes: ['audit'] } },
  },
];

const instant = z.iso.datetime();
const look = z
  .object({
    id: z.string(),
    name: z.string(),
    reason: z.string(),
    operator: z.boolean().describe('Runs the installation and belongs to no clinic'),
    openedAt: instant,
    until: instant,
    endedAt: instant.nullable().describe('Null when nobody closed it before its time'),
  })
  .meta({ id: 'CmsLook' });

export function cmsLookRoutes(looks: CmsLooks): Route[] {
  return [
    jsonRoute({
      operation: 'compliance.cms-looks',
      method: 'GET',
      path: '/compliance/cms-looks',
      summary: 'Why somebody looked at patients in the CMS, newest first',
      query: z.strictObject({
        before: z
          .string()
          .regex(/^[0-9A-Z]{26}$/)
          .optional()
          .describe('The last one of the page before'),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
      reply: z.object({ looks: z.array(look), next: z.string().nullable() }),
      handle: ({ principal, query }, kernel) =>
        listCmsLooks({ kernel, looks }, principal?.clinicId ?? null, query),
      audit: {
        shown: ({ looks: seen }, { principal }) => [
          {
            ...{ action: 'list', type: 'cms-look', ids: seen.map(({ id }) => id), patients: [] },
            clinicId: principal?.clinicId ?? null,
          },
        ],
      },
    }),
  ];
}
