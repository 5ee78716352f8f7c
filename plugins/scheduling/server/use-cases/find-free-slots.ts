import { conflict, invalid, notFound } from '../../../../src/kernel/errors';
import { DAY_MS, localDayOf } from '../domain/local-day';
import { bookableRange, bookableStarts, type Offer } from '../domain/offer';
import type { OfferName, Query } from '../ports';
import type { Parts } from './parts';
import { SlotTaken } from './slot-taken';

export interface Slots {
  timeZone: string;
  slots: { startsAt: string; endsAt: string }[];
}

const ALTERNATIVES = 3;
const DAYS_BEFORE = 1;
const DAYS_AFTER = 14;

/** Free times that start in [from, to). Three statements. @throws AppError 404 not_found, 400 service_not_offered */
export async function findFreeSlots(
  parts: Parts,
  query: Query,
  name: OfferName,
  from: Date,
  to: Date,
): Promise<Slots> {
  const offer = await parts.offers.find(query, name);
  if (!offer) throw notFound();
  if (!offer.offered) throw invalid('service_not_offered');
  const starts = await freeStartsOf(parts, query, offer, from.getTime(), to.getTime());
  const length = offer.lengthMinutes * 60_000;
  return {
    timeZone: offer.zone,
    slots: starts.map((start) => ({
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + length).toISOString(),
    })),
  };
}

/** The free times nearest to `near`, in order of time. */
export async function suggestAlternatives(
  parts: Parts,
  query: Query,
  { near, count, ...name }: { practitionerId: number; serviceId: number; near: Date; count: number },
): Promise<Date[]> {
  const offer = await parts.offers.find(query, name);
  if (!offer?.offered) return [];
  const centre = near.getTime();
  const starts = await freeStartsOf(
    parts,
    query,
    offer,
    centre - DAYS_BEFORE * DAY_MS,
    centre + DAYS_AFTER * DAY_MS,
  );
  return starts
    .sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre) || a - b)
    .slice(0, count)
    .sort((a, b) => a - b)
    .map((start) => new Date(start));
}

/**
 * Runs a whole unit of work; when the database refuses its time, adds other times to the refusal. Those are looked up
 * after the rollback, since PostgreSQL answers no query in a transaction that failed.
 * @throws AppError 409 slot_taken {constraint, alternatives: ISO[]}
 */
export async function offerAlternatives<T>(
  parts: Parts,
  db: () => Query,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SlotTaken)) throw error;
    const { practitionerId, serviceId, startsAt: near } = error.wanted;
    const free = await suggestAlternatives(parts, db(), {
      practitionerId,
      serviceId,
      near,
      count: ALTERNATIVES,
    });
    const alternatives = free.map((start) => start.toISOString());
    throw conflict('slot_taken', { constraint: error.constraint, alternatives });
  }
}

async function freeStartsOf(
  parts: Parts,
  query: Query,
  offer: Offer,
  start: number,
  end: number,
): Promise<number[]> {
  const { offers, occupancy, clock, grid } = parts;
  const { practitionerId, zone, lengthMinutes } = offer;
  const now = clock.now();
  const within = bookableRange(offer, now.getTime(), { start, end });
  if (!within) return [];
  // Hours of the day before may run past midnight, and the last visit may end on the day after.
  const reach = { start: within.start - DAY_MS, end: within.end + lengthMinutes * 60_000 };
  const days = [localDayOf(zone, reach.start), localDayOf(zone, reach.end)] as const;
  const overrides = await offers.overrides(query, practitionerId, ...days);
  const busy = await occupancy.busy(query, practitionerId, reach, now);
  return bookableStarts({ offer, overrides, grid }, busy, within);
}
