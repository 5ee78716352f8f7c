import { WEEKDAYS } from './local-day';
import type { TypedSpan } from './typed-span';
import type { WorkingHours } from './working-hours';

type Row = Readonly<Record<string, unknown>> & { id: number };

/** What a row of the weekly hours says, as its content type names its fields. */
export function ofWeeklyHour(row: Row): WorkingHours {
  const weekday = WEEKDAYS.find((each) => each === row['weekday']);
  const span = spanIn(row);
  if (!weekday || !span) return { lines: [], days: [] };
  const valid = { validFrom: dayOf(row['validFrom']), validUntil: dayOf(row['validUntil']) };
  return { lines: [{ id: row.id, weekday, ...span, ...valid }], days: [] };
}

/** What a row of the days with other hours says; without whole hours its day is closed. */
export function ofDateOverride(row: Row): WorkingHours {
  const date = dayOf(row['date']);
  if (date === null) return { lines: [], days: [] };
  const span = row['closed'] === true ? null : spanIn(row);
  return { lines: [], days: [{ id: row.id, date, span, note: null }] };
}

function spanIn({ opensAt, closesAt }: Row): TypedSpan | null {
  return typeof opensAt === 'string' && typeof closesAt === 'string' ? { opensAt, closesAt } : null;
}

function dayOf(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, 10) : null;
}
