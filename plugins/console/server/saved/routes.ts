import { z } from 'zod';
import type { Call, Route } from '../../../../src/access/route';
import { jsonRoute } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { unauthenticated } from '../../../../src/kernel/errors';
import { deleteFilter, renameFilter, saveFilter, type Keeper, type SavingParts } from './save-filter';
import { filterName, newFilter, savedFilter } from './saved-filter';

const own = { scope: 'own', rows: 'filters that they keep for themselves', purposes: ['own'] } as const;
const roles: OperationRule['roles'] = {
  practitioner: own,
  'front-desk': own,
  'clinic-admin': own,
  'compliance-officer': own,
};

export const savedFilterRules: readonly OperationRule[] = [
  { operation: 'saved-filters.list', roles },
  { operation: 'saved-filters.save', roles },
  { operation: 'saved-filters.rename', roles },
  { operation: 'saved-filters.delete', roles },
];

const params = z.strictObject({ id: z.string().min(1).max(64) });
const path = '/saved-filters/:id';

/** What somebody looks for again and again, at hand on every device of theirs. Paths below /console-api. */
export function savedFilterRoutes(parts: SavingParts): Route[] {
  return [
    jsonRoute({
      operation: 'saved-filters.list',
      method: 'GET',
      path: '/saved-filters',
      summary: 'Filters of lists that I keep for myself',
      reply: z.object({ filters: z.array(savedFilter) }).meta({ id: 'SavedFilters' }),
      audit: { none: 'says nothing but what the caller wrote down for themselves' },
      handle: async (call, kernel) => {
        const { principal } = keeperOf(call);
        return { filters: await parts.filters.of(kernel.db(), principal.userId) };
      },
    }),
    jsonRoute({
      operation: 'saved-filters.save',
      method: 'POST',
      path: '/saved-filters',
      summary: 'Keep a filter of a list under a name',
      status: 201,
      body: newFilter,
      reply: savedFilter,
      audit: 'written',
      handle: (call) => saveFilter(parts, keeperOf(call), call.body),
    }),
    jsonRoute({
      operation: 'saved-filters.rename',
      method: 'PUT',
      path,
      summary: 'Give a filter of mine another name',
      params,
      body: z.strictObject({ name: filterName }),
      reply: savedFilter,
      audit: 'written',
      handle: (call) => renameFilter(parts, keeperOf(call), call.params.id, call.body.name),
    }),
    jsonRoute({
      operation: 'saved-filters.delete',
      method: 'DELETE',
      path,
      summary: 'Forget a filter of mine',
      params,
      reply: z.object({ deleted: z.literal(true) }),
      audit: 'written',
      handle: async (call) => {
        await deleteFilter(parts, keeperOf(call), call.params.id);
        return { deleted: true as const };
      },
    }),
  ];
}

function keeperOf({
  principal,
  origin,
}: Pick<Call<unknown, unknown, unknown>, 'principal' | 'origin'>): Keeper {
  if (!principal) throw unauthenticated();
  return { principal, origin };
}
