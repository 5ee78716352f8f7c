import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { horizonEnd, type Horizon } from './horizon';
import { clip, merge, pad, type Interval } from './interval';
import { parseLocalDay, WEEKDAYS } from './local-day';
import { openingsOfDays, type DateOverride, type Timetable } from './opening';
import { freeStarts, rulesFor, type SlotRules } from './slots';
import { minutesOf } from './hours';

/** Cases that need what this floor does not have yet; a case that is neither here nor passing is a failure. */
const NOT_COVERED: Readonly<Record<string, string>> = {
  '12-limit-per-day-reached': 'limits per day',
  '13-limit-per-day-not-reached': 'limits per day',
  '14-limit-day-is-host-local': 'limits per day',
  '16-collective-intersects': 'several hosts',
  '18-round-robin-all-busy': 'several hosts',
  '19-fixed-plus-any-rr': 'several hosts',
  '21-event-schedule-wins': 'several hosts',
  '30-optimise-fits-one-more': 'optimised slots',
  '39-holiday-collective-one-away': 'several hosts',
};

interface CaseSchedule {
  timeZone: string;
  weekly: { days: number[]; from: string; to: string }[];
  overrides?: { date: string; from?: string; to?: string; closed?: boolean }[];
  closedDates?: string[];
}

interface CaseHost {
  schedule: CaseSchedule;
  bookings?: { start: string; end: string; status?: string; sameEvent?: boolean }[];
  externalBusy?: [string, string][];
  holds?: { start: string; end: string; owner: string; releaseAt: string }[];
}

interface SlotCase {
  id: string;
  kind?: 'windows';
  now: string;
  viewerTimeZone: string;
  viewer?: string;
  query: { from: string; to: string };
  event: {
    lengthMin: number;
    intervalMin?: number;
    offsetStartMin?: number;
    bufferBeforeMin?: number;
    bufferAfterMin?: number;
    minNoticeMin?: number;
  };
  rolling?: { days: number; calendarDays: boolean };
  hosts: CaseHost[];
  schedule?: CaseSchedule;
  expect: { slotsUtc?: string[]; windowsUtc?: [string, string][] };
}

const file = path.resolve(__dirname, '../../../../../shared/cases/slots.json');
const present = existsSync(file);
const cases = present ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: SlotCase[] }).cases : [];
const covered = cases.filter(({ id }) => !(id in NOT_COVERED));
const minutes = (value: number | undefined): number => (value ?? 0) * 60_000;
const utcText = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

describe('the public slot cases', () => {
  test(`${covered.length} of ${cases.length} are run; what is left out is named`, () => {
    expect(cases.length - covered.length).toBe(present ? Object.keys(NOT_COVERED).length : 0);
  });

  for (const slotCase of covered) {
    test(slotCase.id, () => {
      if (slotCase.kind === 'windows') expect(windowsOf(slotCase)).toEqual(slotCase.expect.windowsUtc);
      else expect(slotsOf(slotCase)).toEqual(slotCase.expect.slotsUtc);
    });
  }
});

function windowsOf({ schedule, query }: SlotCase): [string, string][] {
  if (!schedule) throw new Error('a windows case needs a schedule');
  const range = rangeOf(query);
  return clip(merge(openingsOfDays(timetableOf(schedule), range)), range).map(({ start, end }) => [
    utcText(start),
    utcText(end),
  ]);
}

function slotsOf({ event, hosts, query, rolling, now, viewer, viewerTimeZone }: SlotCase): string[] {
  const [host, ...others] = hosts;
  if (!host || others.length > 0) throw new Error('one host only');
  const range = rangeOf(query);
  const rules: SlotRules = {
    ...rulesFor(event.lengthMin, { kind: 'restarting', zone: viewerTimeZone }),
    step: minutes(event.intervalMin ?? event.lengthMin),
    offset: minutes(event.offsetStartMin),
    bufferBefore: minutes(event.bufferBeforeMin),
    bufferAfter: minutes(event.bufferAfterMin),
  };
  const horizon: Horizon | null = rolling
    ? { days: rolling.days, count: rolling.calendarDays ? 'calendar' : 'business' }
    : null;
  const latest = horizon ? horizonEnd(host.schedule.timeZone, Date.parse(now), horizon) : Infinity;
  const within = {
    start: Math.max(range.start, Date.parse(now) + minutes(event.minNoticeMin)),
    end: Math.min(range.end, latest),
  };
  const openings = openingsOfDays(timetableOf(host.schedule), range);
  const busy = busyOf(host, rules, Date.parse(now), viewer);
  return freeStarts({ openings, busy, rules, within }).map(utcText);
}

function busyOf(
  { bookings = [], externalBusy = [], holds = [] }: CaseHost,
  rules: SlotRules,
  now: number,
  viewer?: string,
): Interval[] {
  const standing = bookings.filter(({ status = 'ACCEPTED' }) => status === 'ACCEPTED');
  const own = standing.filter(({ sameEvent = true }) => sameEvent).map(intervalOf);
  const other = standing.filter(({ sameEvent = true }) => !sameEvent).map(intervalOf);
  const held = holds
    .filter(({ owner, releaseAt }) => owner !== viewer && Date.parse(releaseAt) > now)
    .map(intervalOf);
  const external = externalBusy.map(([start, end]) => intervalOf({ start, end }));
  return [...pad(own, rules.bufferBefore, rules.bufferAfter), ...other, ...held, ...external];
}

function timetableOf({ timeZone, weekly, overrides = [], closedDates = [] }: CaseSchedule): Timetable {
  const closed = closedDates.map((date) => ({ date, closed: true }));
  return {
    zone: timeZone,
    weekly: weekly.flatMap(({ days, from, to }) =>
      days.map((day) => ({
        weekday: WEEKDAYS[day] ?? 'sunday',
        ...{ opens: minutesOf(from), closes: minutesOf(to), validFrom: null, validUntil: null },
      })),
    ),
    overrides: [...overrides, ...closed].map(toOverride),
    lastDay: null,
  };
}

function toOverride({
  date,
  from,
  to,
  closed,
}: NonNullable<CaseSchedule['overrides']>[number]): DateOverride {
  const open = !closed && from !== undefined && to !== undefined;
  return { day: parseLocalDay(date), hours: open ? { opens: minutesOf(from), closes: minutesOf(to) } : null };
}

function rangeOf({ from, to }: { from: string; to: string }): Interval {
  return { start: Date.parse(from), end: Date.parse(to) };
}
function intervalOf({ start, end }: { start: string; end: string }): Interval {
  return { start: Date.parse(start), end: Date.parse(end) };
}
