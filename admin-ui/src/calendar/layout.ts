import type { VisitRecord } from '../data/records';
import { isWithin, minuteOfDay, type CalendarDay } from './week';

/** A visit where it stands in its day. */
export interface Placed {
  visit: VisitRecord;
  /** Minutes since midnight. */
  from: number;
  to: number;
  /** Of `lanes` beside each other, its place from the left: some visits run at the same time. */
  lane: number;
  lanes: number;
}

const DAY_MINUTES = 24 * 60;
const HOUR = 60;
/** What is shown at least: the hours of an ordinary clinic. */
const FIRST_HOUR = 8;
const LAST_HOUR = 18;

/** The visits of one day, side by side where they overlap. */
export function placeVisits(visits: readonly VisitRecord[], day: CalendarDay, timeZone: string): Placed[] {
  const placed = visits
    .filter(({ startsAt }) => isWithin(startsAt, day))
    .map((visit): Placed => {
      const from = minuteOfDay(new Date(visit.startsAt), timeZone);
      const minutes = (Date.parse(visit.endsAt) - Date.parse(visit.startsAt)) / 60_000;
      return { visit, from, to: Math.min(DAY_MINUTES, from + minutes), lane: 0, lanes: 1 };
    })
    .sort((one, other) => one.from - other.from || one.to - other.to);
  for (const group of together(placed)) putInLanes(group);
  return placed;
}

/** Whole hours from the first to the last that anything is in, and those of an ordinary day at least. */
export function hoursShown(placed: readonly Placed[]): { first: number; last: number } {
  return {
    first: Math.min(FIRST_HOUR, ...placed.map(({ from }) => Math.floor(from / HOUR))),
    last: Math.max(LAST_HOUR, ...placed.map(({ to }) => Math.ceil(to / HOUR))),
  };
}

/** Runs of visits that overlap, directly or through others; in order of time. */
function together(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  let end = -1;
  for (const one of placed) {
    if (one.from >= end) groups.push([]);
    groups.at(-1)?.push(one);
    end = Math.max(end, one.to);
  }
  return groups;
}

function putInLanes(group: readonly Placed[]): void {
  const ends: number[] = [];
  for (const one of group) {
    const free = ends.findIndex((end) => end <= one.from);
    one.lane = free < 0 ? ends.length : free;
    ends[one.lane] = one.to;
  }
  for (const one of group) one.lanes = ends.length;
}
