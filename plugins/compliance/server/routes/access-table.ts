import { z } from 'zod';
import { PURPOSES } from '../../../../src/access/purpose';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { AccessTable, OperationRule, TypeRule } from '../../../../src/access/table';

const rows = 'the rules themselves, which are the same for everybody';
export const accessTableRules: readonly OperationRule[] = [
  {
    operation: 'compliance.access-table',
    roles: {
      'compliance-officer': { scope: 'all', rows, purposes: ['audit'] },
      'clinic-admin': { scope: 'all', rows, purposes: ['administration'] },
    },
  },
];

const reach = z.object({ role: z.string(), rows: z.string(), purposes: z.array(z.string()) });
const table = z
  .object({
    purposes: z.array(z.object({ name: z.string(), means: z.string() })),
    operations: z.array(
      z.object({ operation: z.string(), does: z.string(), route: z.string(), roles: z.array(reach) }),
    ),
    types: z.array(
      z.object({
        type: z.string(),
        rules: z.array(
          reach.extend({
            actions: z.array(z.string()),
            readable: z.array(z.string()),
            writable: z.array(z.string()),
          }),
        ),
      }),
    ),
    care: z.array(z.string()).describe('When a patient is in the care of a practitioner'),
  })
  .meta({ id: 'AccessRules' });

/** Who may do what, from the rules that are asked at each request. */
export function accessTableRoutes(access: AccessTable, routes: () => readonly Route[]): Route[] {
  return [
    jsonRoute({
      operation: 'compliance.access-table',
      method: 'GET',
      path: '/compliance/access-table',
      summary: 'Who may do what, for what, and on which rows',
      reply: table,
      audit: { none: 'rules, of no person' },
      handle: () => Promise.resolve(describe(access, routes())),
    }),
  ];
}

function describe(access: AccessTable, routes: readonly Route[]): z.output<typeof table> {
  const { types, operations } = access.rules();
  const byName = new Map(routes.map((route) => [route.operation, route]));
  const byType = new Map<string, TypeRule[]>();
  for (const rule of types) byType.set(rule.type, [...(byType.get(rule.type) ?? []), rule]);
  return {
    purposes: Object.entries(PURPOSES).map(([name, means]) => ({ name, means })),
    operations: [...operations]
      .sort((a, b) => (a.operation < b.operation ? -1 : 1))
      .map(({ operation, roles }) => {
        const route = byName.get(operation);
        return {
          operation,
          does: route?.summary ?? '',
          route: route ? `${route.method} ${route.path}` : '',
          roles: Object.entries(roles).map(([role, grant]) => ({
            ...{ role, rows: grant.rows, purposes: [...grant.purposes] },
          })),
        };
      }),
    types: [...byType].map(([type, rules]) => ({
      type,
      rules: rules.map(({ role, purposes, actions, rows: reached, readable, writable }) => ({
        ...{ role, rows: reached.words, purposes: [...purposes], actions: [...actions] },
        ...{ readable: [...readable], writable: [...(writable ?? [])] },
      })),
    })),
    care: access.careSources().map(({ words }) => words),
  };
}
