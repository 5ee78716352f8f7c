import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import type { BreakGlassParts } from '../use-cases/break-glass/parts';
import { looksOfPatient } from '../use-cases/looks-of-patient';
import type { Parts } from '../use-cases/parts';
import { chainRoutes, chainRules } from './chain';
import { reasonShape, verdictShape } from './reason-shape';
import { trailRoutes, trailRules } from './trail';
import { line, next, page } from './trail-line';

export const auditRules: readonly OperationRule[] = [
  {
    operation: 'audit.mine',
    roles: {
      patient: {
        scope: 'own',
        rows: 'who looked at their own data and at that of those for whom they act',
        purposes: ['own'],
      },
    },
  },
  ...trailRules,
  ...chainRules,
];

const ownLine = line.extend({
  emergency: z
    .object({
      reason: reasonShape.nullable(),
      review: z.enum([...verdictShape.options, 'waiting']),
    })
    .nullable()
    .describe('Why it was one and what the review says; only for the purpose emergency'),
});

export function auditRoutes(parts: Parts, breakGlass: BreakGlassParts): Route[] {
  return [
    jsonRoute({
      operation: 'audit.mine',
      method: 'GET',
      path: '/audit/mine',
      summary: 'Who looked at my record or that of my child, and which apps, newest first',
      query: z.strictObject({
        ...page,
        of: z.string().max(40).optional().describe('A patient for whom the caller acts, such as a child'),
      }),
      reply: z.object({ events: z.array(ownLine), next }),
      handle: ({ principal, query: { before, limit, of } }) =>
        looksOfPatient(parts, breakGlass, principal, { before, limit, of }),
      audit: {
        shown: ({ patientId, clinicId }) => [
          {
            action: 'list',
            type: 'audit trail',
            ids: [],
            patients: [patientId],
            clinicId,
          },
        ],
      },
    }),
    ...trailRoutes(parts),
    ...chainRoutes(parts),
  ];
}
