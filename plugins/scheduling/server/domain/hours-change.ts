import { addDays, daysBetween } from '../../../../src/kernel/calendar-day';
import { instantOf, wallOf } from '../../../../src/kernel/zone';
import { minutesOf } from './hours';
import { DAY_MS, parseLocalDay, WEEKDAYS, type Weekday } from './local-day';
import type { TypedSpan } from './typed-span';
import type { OtherDay, WeekLine, WorkingHours } from './working-hours';

/** What somebody wants of their hours; days are YYYY-MM-DD of the clinic's calendar. */
export type HoursChange =
  /** The ordinary week from a day on, until further notice. */
  | { kind: 'week'; from: string; week: Readonly<Record<Weekday, readonly TypedSpan[]>> }
  /** Leave: closed from the first to the last day. */
  | { kind: 'away'; first: string; last: string; note: string | null }
  /** One day with hours of its own. */
  | { kind: 'other'; day: string; spans: readonly TypedSpan[]; note: string | null }
  /** The week's hours again, whatever was said of these days. */
  | { kind: 'usual'; first: string; last: string };

/** What has to be written for it. */
export interface HoursPlan {
  endLines: { ids: readonly number[]; until: string };
  dropLines: readonly number[];
  addLines: readonly WeekLine[];
  dropDays: readonly number[];
  addDays: readonly OtherDay[];
}

/** As far as calendars are planned. */
export const MAX_DAYS_AHEAD = 1095;

export function planChange(hours: WorkingHours, change: HoursChange): HoursPlan {
  if (change.kind === 'week') return planWeek(hours, change);
  const [first, last] = spanOf(change);
  const dropDays = idsOf(hours.days.filter(({ date }) => first <= date && date <= last));
  const nothing = { endLines: { ids: [], until: first }, dropLines: [], addLines: [] };
  return { ...nothing, dropDays, addDays: newDays(change) };
}

/** The hours once the plan is written. */
export function hoursAfter({ lines, days }: WorkingHours, plan: HoursPlan): WorkingHours {
  const { ids, until } = plan.endLines;
  const has = (list: readonly number[], id: number | null): boolean => id !== null && list.includes(id);
  return {
    lines: [
      ...lines
        .filter(({ id }) => !has(plan.dropLines, id))
        .map((line) => (has(ids, line.id) ? { ...line, validUntil: until } : line)),
      ...plan.addLines,
    ],
    days: [...days.filter(({ id }) => !has(plan.dropDays, id)), ...plan.addDays],
  };
}

export type DayRefusal = 'day_in_past' | 'day_too_far' | 'time_skipped';

/** What only the clinic's calendar and clock know to be wrong, and in which field. */
export function refusalOfChange(
  change: HoursChange,
  { today, zone }: { today: string; zone: string },
): { code: DayRefusal; field: string } | null {
  const [first, last] = spanOf(change);
  const names = change.kind === 'week' ? ['from'] : change.kind === 'other' ? ['day'] : ['first', 'last'];
  const [firstName = '', lastName = firstName] = names;
  if (first < today) return { code: 'day_in_past', field: firstName };
  if (daysBetween(today, first) > MAX_DAYS_AHEAD) return { code: 'day_too_far', field: firstName };
  if (daysBetween(today, last) > MAX_DAYS_AHEAD) return { code: 'day_too_far', field: lastName };
  if (change.kind !== 'other') return null;
  for (const [index, span] of change.spans.entries()) {
    for (const name of ['opensAt', 'closesAt'] as const) {
      const wall = parseLocalDay(change.day) * DAY_MS + minutesOf(span[name]) * 60_000;
      if (wallOf(zone, instantOf(zone, wall)) === wall) continue;
      return { code: 'time_skipped', field: `spans.${index}.${name}` };
    }
  }
  return null;
}

function planWeek({ lines }: WorkingHours, { from, week }: HoursChange & { kind: 'week' }): HoursPlan {
  const later = lines.filter(({ validUntil }) => validUntil === null || validUntil >= from);
  const isPlanned = ({ validFrom }: WeekLine): boolean => validFrom !== null && validFrom >= from;
  return {
    endLines: { ids: idsOf(later.filter((line) => !isPlanned(line))), until: addDays(from, -1) },
    dropLines: idsOf(later.filter(isPlanned)),
    addLines: WEEKDAYS.flatMap((weekday) =>
      week[weekday].map(({ opensAt, closesAt }) => ({
        ...{ id: null, weekday, opensAt, closesAt },
        ...{ validFrom: from, validUntil: null },
      })),
    ),
    dropDays: [],
    addDays: [],
  };
}

function newDays(change: Exclude<HoursChange, { kind: 'week' }>): OtherDay[] {
  switch (change.kind) {
    case 'away': {
      const { first, last, note } = change;
      const count = daysBetween(first, last) + 1;
      return Array.from({ length: count }, (_, at) => ({
        ...{ id: null, date: addDays(first, at), span: null, note },
      }));
    }
    case 'other':
      return change.spans.map((span) => ({ id: null, date: change.day, span, note: change.note }));
    case 'usual':
      return [];
  }
}

function spanOf(change: HoursChange): [first: string, last: string] {
  switch (change.kind) {
    case 'week':
      return [change.from, change.from];
    case 'other':
      return [change.day, change.day];
    case 'away':
    case 'usual':
      return [change.first, change.last];
  }
}

function idsOf(rows: readonly { id: number | null }[]): number[] {
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}
