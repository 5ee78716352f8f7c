import { horizonEnd } from './horizon';
import { merge, subtract, type Interval } from './interval';
import type { LocalDay } from './local-day';
import { openingsOfDays, type DateOverride, type Timetable, type WeeklyHour } from './opening';
import { alignmentOf, freeStarts, rulesFor, type SlotRules } from './slots';

const MINUTE_MS = 60_000;
/** Whatever the clinic says: calendars are not planned further than three years. */
const MAX_HORIZON_DAYS = 1095;

export type GridKind = 'fixed' | 'restarting';

/** What one practitioner offers with one service, and under which rules of the clinic. */
export interface Offer {
  practitionerId: number;
  serviceId: number;
  /** False when the practitioner does not give this service. */
  offered: boolean;
  clinicId: number;
  zone: string;
  lengthMinutes: number;
  priceCents: number;
  channel: string;
  minNoticeMinutes: number;
  /** Null: as far ahead as calendars are planned. */
  horizonDays: number | null;
  holdMinutes: number;
  moveNoticeHours: number;
  /** The last day of the practitioner's licence, in the clinic's calendar; null is without end. */
  lastDay: LocalDay | null;
  weekly: readonly WeeklyHour[];
}

export type StartRefusal =
  'time_in_past' | 'time_too_soon' | 'time_too_far' | 'time_outside_hours' | 'time_off_grid';

/** An offer with the overrides of the days in question. */
export interface Plan {
  offer: Offer;
  overrides: readonly DateOverride[];
  grid: GridKind;
}

/** The part of `range` in which a visit may start by notice and horizon; null when there is none. */
export function bookableRange(offer: Offer, now: number, range: Interval): Interval | null {
  const start = Math.max(range.start, earliestStart(offer, now));
  const end = Math.min(range.end, latestStart(offer, now));
  return start < end ? { start, end } : null;
}

/** Free starts (epoch ms) within what `bookableRange` gave; `busy` as the occupancy says. */
export function bookableStarts(plan: Plan, busy: readonly Interval[], within: Interval): number[] {
  const rules = rulesOf(plan);
  const openings = openingsOfDays(timetableOf(plan), { start: within.start, end: within.end + rules.length });
  return freeStarts({ openings, busy, rules, within });
}

/** Why nobody can book this start by notice and horizon; null when both allow it. */
export function refusalByNotice(offer: Offer, now: number, start: number): StartRefusal | null {
  if (start <= now) return 'time_in_past';
  if (start < earliestStart(offer, now)) return 'time_too_soon';
  return start >= latestStart(offer, now) ? 'time_too_far' : null;
}

/** Why nobody can book this start by opening hours and grid, whether or not it is taken. */
export function refusalByHours(plan: Plan, start: number): StartRefusal | null {
  const rules = rulesOf(plan);
  const visit = { start, end: start + rules.length };
  if (!coversTime(plan, visit)) return 'time_outside_hours';
  const openings = openingsOfDays(timetableOf(plan), visit);
  // What is taken may have shifted a restarting grid, so any start that it could ever show will do.
  const step = rules.grid.kind === 'fixed' ? rules.step : alignmentOf(rules.step);
  const within = { start, end: start + 1 };
  const onGrid = freeStarts({ openings, busy: [], rules: { ...rules, step }, within });
  return onGrid.length > 0 ? null : 'time_off_grid';
}

/** Whether the practitioner works, and may, through all of a time. */
export function coversTime(plan: Plan, time: Interval): boolean {
  return subtract([time], merge(openingsOfDays(timetableOf(plan), time))).length === 0;
}

function rulesOf({ offer, grid }: Plan): SlotRules {
  return rulesFor(
    offer.lengthMinutes,
    grid === 'fixed' ? { kind: 'fixed' } : { kind: 'restarting', zone: offer.zone },
  );
}

function timetableOf({ offer, overrides }: Plan): Timetable {
  return { zone: offer.zone, weekly: offer.weekly, overrides, lastDay: offer.lastDay };
}

function earliestStart(offer: Offer, now: number): number {
  return now + Math.max(1, offer.minNoticeMinutes * MINUTE_MS);
}

function latestStart({ zone, horizonDays }: Offer, now: number): number {
  const days = Math.min(horizonDays ?? MAX_HORIZON_DAYS, MAX_HORIZON_DAYS);
  return horizonEnd(zone, now, { days, count: 'calendar' });
}
