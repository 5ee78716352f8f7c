import { clerkOf, type Asking } from '../../../../src/kernel/clerk';
import type { Db } from '../../../../src/kernel/db';
import type { HomeCard } from '../../../../src/kernel/home-cards';
import type { ListWish, Place, ReasonOf } from '../ports';
import { touchedBy, viewDelivery } from './view-delivery';
import type { Work } from './work';

export type { Place } from '../ports';

/** Counted no further. */
const MOST_COUNTED = 1000;
/** What failed longer ago is nobody's work of today. */
const LOOKED_AFTER_MS = 7 * 24 * 60 * 60_000;

export interface DeskParts extends Work {
  reasonOf: ReasonOf;
}

interface PageWish extends Omit<ListWish, 'clinicIds' | 'lostAt'> {
  lost?: boolean | undefined;
  before?: Place | undefined;
  limit: number;
}

/** One page of the clinic's messages to patients; how many there are is said with the first. */
export async function listDeliveries(
  { kernel, store, reasonOf }: DeskParts,
  asking: Asking,
  { before, limit, lost, ...narrow }: PageWish,
) {
  const clinicId = clerkOf(asking).clinicId;
  const wish: ListWish = {
    ...narrow,
    clinicIds: [clinicId],
    ...(lost === true && lostWish(narrow.from, kernel.clock.now())),
  };
  const found = await store.lists.list(kernel.db(), wish, { before: before ?? null, most: limit + 1 });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const count = before ? null : await store.lists.count(kernel.db(), wish, MOST_COUNTED + 1);
  return {
    deliveries: shown.map((one) => viewDelivery(one, reasonOf, kernel.clock.now())),
    next: last ? `${last.delivery.notBefore.toISOString()}_${last.delivery.id}` : null,
    count: count === null ? null : Math.min(count, MOST_COUNTED),
    capped: count !== null && count > MOST_COUNTED,
    touched: { ...touchedBy(shown), clinicId },
  };
}

/** How many wait for a person. */
export async function countLost({ kernel, store }: Work, asking: Asking) {
  const count = await lostOf(store, kernel.db(), [clerkOf(asking).clinicId], kernel.clock.now());
  return { waiting: Math.min(count, MOST_COUNTED), capped: count > MOST_COUNTED };
}

/** On the first page of the CMS: the same count, over these clinics. */
export function lostCard(store: Pick<Work['store'], 'lists'>): HomeCard {
  return async (query, clinics, now) => {
    const ids = clinics.map(({ id }) => id);
    return [{ name: 'lost', count: await lostOf(store, query, ids, now), alarm: true }];
  };
}

function lostOf({ lists }: Pick<Work['store'], 'lists'>, query: Db, clinicIds: readonly number[], now: Date) {
  return lists.count(query, { clinicIds, ...lostWish(undefined, now) }, MOST_COUNTED + 1);
}

function lostWish(from: Date | undefined, now: Date): { from: Date; lostAt: Date } {
  const since = new Date(now.getTime() - LOOKED_AFTER_MS);
  return { from: from && from > since ? from : since, lostAt: now };
}
