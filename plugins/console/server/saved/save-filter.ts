import type { AuditAction, AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { conflict, notFound } from '../../../../src/kernel/errors';
import type { Kernel } from '../../../../src/kernel/kernel';
import type { Principal } from '../../../../src/access/principal';
import { MOST_FILTERS, type NewFilter, type SavedFilter } from './saved-filter';
import type { SavedFilters } from './store';

export interface SavingParts {
  kernel: Kernel;
  filters: SavedFilters;
}
/** Who keeps it, for themselves. */
export interface Keeper {
  principal: Principal;
  origin: AuditOrigin;
}

/** @throws AppError 409 `saved_filters_full`, `saved_filter_name_taken` */
export function saveFilter(parts: SavingParts, keeper: Keeper, filter: NewFilter): Promise<SavedFilter> {
  const { kernel, filters } = parts;
  const { userId } = keeper.principal;
  return kernel.db().transaction(async (trx) => {
    const own = (await ownFilters(parts, trx, userId)).filter(({ list }) => list === filter.list);
    requireFreeName(own, filter.name);
    const place = freePlace(own.map((each) => each.place));
    if (place === null) throw conflict('saved_filters_full', { maximum: MOST_FILTERS });
    const id = await filters.insert(trx, userId, place, filter);
    await record(parts, trx, keeper, 'create', id);
    return { ...filter, id };
  });
}

/** @throws AppError 404, 409 `saved_filter_name_taken` */
export function renameFilter(
  parts: SavingParts,
  keeper: Keeper,
  id: string,
  name: string,
): Promise<SavedFilter> {
  const { kernel, filters } = parts;
  const { userId } = keeper.principal;
  return kernel.db().transaction(async (trx) => {
    const own = await ownFilters(parts, trx, userId);
    const wanted = own.find((each) => each.id === id);
    if (!wanted) throw notFound();
    requireFreeName(
      own.filter((each) => each.list === wanted.list && each.id !== id),
      name,
    );
    const renamed = await filters.rename(trx, userId, id, name);
    if (!renamed) throw notFound();
    await record(parts, trx, keeper, 'update', id);
    return renamed;
  });
}

/** @throws AppError 404 */
export function deleteFilter(parts: SavingParts, keeper: Keeper, id: string): Promise<void> {
  return parts.kernel.db().transaction(async (trx) => {
    if (!(await parts.filters.delete(trx, keeper.principal.userId, id))) throw notFound();
    await record(parts, trx, keeper, 'delete', id);
  });
}

/** Under a lock of the person's own: what two of their browsers save at once is decided one after the other. */
async function ownFilters({ filters }: SavingParts, trx: Trx, userId: number) {
  await trx('up_users').where({ id: userId }).forUpdate().first('id');
  return filters.of(trx, userId);
}

function requireFreeName(others: readonly SavedFilter[], name: string): void {
  const isSame = (other: SavedFilter): boolean => other.name.toLowerCase() === name.toLowerCase();
  if (others.some(isSame)) throw conflict('saved_filter_name_taken');
}

/** From 1; null when all are taken. */
function freePlace(taken: readonly number[]): number | null {
  for (let place = 1; place <= MOST_FILTERS; place += 1) if (!taken.includes(place)) return place;
  return null;
}

function record(
  { kernel }: SavingParts,
  trx: Trx,
  { principal: { clinicId }, origin }: Keeper,
  action: Extract<AuditAction, 'create' | 'update' | 'delete'>,
  id: string,
): Promise<void> {
  const touched = { type: 'saved-filter', ids: [id], patients: [], clinicId };
  return kernel.audit.write(trx, { ...origin, ...touched, action, outcome: 'ok' });
}
