import type { HoursChange, WorkingHours } from '../data/records';
import { inOrder, type Span } from './spans';
import { dayAfter } from './week';

/** Days that have not the hours of their week: a leave is one of many days, other hours are of one. */
export interface OtherDays {
  first: string;
  last: string;
  count: number;
  /** None: closed. */
  spans: readonly Span[];
  note: string | null;
}

/** Closed days that follow each other under one note are one leave. */
export function otherDays({ days }: Pick<WorkingHours, 'days'>): OtherDays[] {
  const found: OtherDays[] = [];
  for (const { date, spans, note } of [...days].sort((one, other) => one.date.localeCompare(other.date))) {
    const last = found.at(-1);
    const goesOn =
      last !== undefined &&
      dayAfter(last.last) === date &&
      last.note === note &&
      last.spans.length === 0 &&
      spans.length === 0;
    if (goesOn) Object.assign(last, { last: date, count: last.count + 1 });
    else found.push({ first: date, last: date, count: 1, spans: inOrder(spans), note });
  }
  return found;
}

/** The change that brings these days back once they have been removed. */
export function asAdded({ first, last, spans, note }: OtherDays): HoursChange {
  if (spans.length === 0) return { kind: 'away', first, last, note };
  return { kind: 'other', day: first, spans: [...spans], note };
}
