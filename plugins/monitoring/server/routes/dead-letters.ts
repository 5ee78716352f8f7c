import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { listDeadLetters, replayDeadLetter } from '../use-cases/dead-letters';
import type { Parts } from '../use-cases/parts';

const roles: OperationRule['roles'] = {
  'clinic-admin': {
    scope: 'all',
    rows: 'work of the whole installation that failed, if theirs is the clinic that runs it',
    purposes: ['administration'],
  },
};
export const deadLetterRules: readonly OperationRule[] = [
  { operation: 'dead-letters.list', roles },
  { operation: 'dead-letters.replay', roles },
];

const letter = z.object({
  id: z.string(),
  name: z.string().describe('Which work, e.g. `reminders.send`'),
  tries: z.number().int(),
  error: z.string(),
  diedAt: z.iso.datetime(),
});

export function deadLetterRoutes(parts: Parts): Route[] {
  return [
    jsonRoute({
      operation: 'dead-letters.list',
      method: 'GET',
      path: '/monitoring/dead-letters',
      summary: 'Work that failed for good and waits for a person, the latest first',
      reply: z
        .object({
          letters: z.array(letter),
          more: z.boolean().describe('Whether older ones are left out'),
        })
        .meta({ id: 'DeadLetters' }),
      audit: { none: 'names of work and of faults, of no person' },
      handle: ({ principal }) => listDeadLetters(parts, principal?.clinicId ?? null),
    }),
    jsonRoute({
      operation: 'dead-letters.replay',
      method: 'POST',
      path: '/monitoring/dead-letters/:id/replay',
      summary: 'Put work that failed back in line',
      params: z.object({ id: z.string().min(1).max(40) }),
      body: z.strictObject({}),
      reply: z.object({ replayed: z.literal(true) }),
      audit: 'written',
      handle: async ({ params, principal, origin }) => {
        await replayDeadLetter(parts, params.id, { clinicId: principal?.clinicId ?? null, origin });
        return { replayed: true } as const;
      },
    }),
  ];
}
