import { isObject } from '../validation/finding';

/** From the first instant that a FHIR date may mean to the last; ISO 8601 UTC, so that texts sort as times do. */
export interface TimeSpan {
  from: string;
  to: string;
}

const EARLIEST = '0000-01-01T00:00:00.000Z';
const LATEST = '9999-12-31T23:59:59.999Z';
const SHAPE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** Null for what is no date. A date without a zone is one of UTC. */
export function spanOfDate(text: string): TimeSpan | null {
  const [, year, month, day, hour, minute, second, fraction, zone = 'Z'] = SHAPE.exec(text) ?? [];
  if (year === undefined || year === '0000') return null;
  const milliseconds = fraction === undefined ? '000' : fraction.padEnd(3, '0').slice(0, 3);
  const start = Date.parse(
    `${year}-${month ?? '01'}-${day ?? '01'}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}.${milliseconds}${zone}`,
  );
  if (Number.isNaN(start)) return null;
  const from = new Date(start);
  if (day !== undefined && hour === undefined && from.getUTCDate() !== Number(day)) return null;
  const until = new Date(start);
  if (month === undefined) until.setUTCFullYear(until.getUTCFullYear() + 1);
  else if (day === undefined) until.setUTCMonth(until.getUTCMonth() + 1);
  else if (hour === undefined) until.setUTCDate(until.getUTCDate() + 1);
  else if (second === undefined) until.setTime(start + 60_000);
  else until.setTime(start + (fraction === undefined ? 1000 : 1));
  const to = new Date(until.getTime() - 1);
  return { from: textOf(from, EARLIEST), to: textOf(to, LATEST) };
}

/** Of an element: a date, or a Period, which may be open at either end. */
export function spanOf(value: unknown): TimeSpan | null {
  if (typeof value === 'string') return spanOfDate(value);
  if (!isObject(value)) return null;
  const { start, end } = value;
  const first = typeof start === 'string' ? spanOfDate(start) : null;
  const last = typeof end === 'string' ? spanOfDate(end) : null;
  return first || last ? { from: first?.from ?? EARLIEST, to: last?.to ?? LATEST } : null;
}

/** Years beyond what sorts as text are as early or late as there is. */
function textOf(at: Date, beyond: string): string {
  const text = at.toISOString();
  return text.length === LATEST.length ? text : beyond;
}
