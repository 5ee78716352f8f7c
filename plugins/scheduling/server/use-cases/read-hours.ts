import { dayIn } from '../../../../src/kernel/calendar-day';
import { clip } from '../domain/interval';
import { formatLocalDay, localDayOf, DAY_MS } from '../domain/local-day';
import { openingsOfDays } from '../domain/opening';
import { timetableOf, type WorkingHours } from '../domain/working-hours';
import type { Query, Worker } from '../ports';
import type { Parts } from './parts';
import { reachHours, type Asker } from './reach-hours';

/** Somebody's hours from today on, and the version by which they are changed. */
export interface KnownHours {
  worker: Worker;
  /** The clinic's day, YYYY-MM-DD. */
  today: string;
  version: string;
  hours: WorkingHours;
}

/** @throws AppError 404 */
export async function readHours(
  parts: Parts,
  query: Query,
  practitioner: string,
  asker: Asker,
): Promise<KnownHours> {
  return hoursOf(parts, query, await reachHours(parts, query, practitioner, asker));
}

export async function hoursOf(
  { timetables, clock }: Parts,
  query: Query,
  worker: Worker,
): Promise<KnownHours> {
  const today = dayIn(worker.zone, clock.now());
  const hours = await timetables.read(query, worker.id, today);
  return { worker, today, hours, version: timetables.version(hours) };
}

export interface Openings {
  timeZone: string;
  openings: { startsAt: string; endsAt: string }[];
}

/** When somebody works within [from, to), as their calendar shows it. @throws AppError 404 */
export async function readOpenings(
  parts: Parts,
  query: Query,
  { practitioner, from, to }: { practitioner: string; from: Date; to: Date },
  asker: Asker,
): Promise<Openings> {
  const { id, zone, lastDay } = await reachHours(parts, query, practitioner, asker);
  const range = { start: from.getTime(), end: to.getTime() };
  // Hours of the day before may run past midnight.
  const days = [range.start - DAY_MS, range.end].map((at) => formatLocalDay(localDayOf(zone, at)));
  const [first = '', last] = days;
  const hours = await parts.timetables.read(query, id, first, last);
  const openings = clip(openingsOfDays(timetableOf(zone, hours, lastDay), range), range);
  return {
    timeZone: zone,
    openings: openings.map(({ start, end }) => ({
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(end).toISOString(),
    })),
  };
}
