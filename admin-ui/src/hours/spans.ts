import type { PlainConsoleKey } from '@daktari/texts/console';

/** Hours of one day as they stand in their fields. */
export interface Span {
  opensAt: string;
  closesAt: string;
}
type SpanField = keyof Span;
export type SpanProblems = Partial<Record<SpanField, PlainConsoleKey>>;

const STEP = 5;
const CLOCK = /^(?:([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?|24(?:[:.]?00)?)$/;
const DAY_MINUTES = 1440;

/** `8:30`, `0830` and `8.30` as `08:30`, `9` as `09:00`; what is no time stays as it was typed. */
export function clockText(typed: string): string {
  const text = typed.trim();
  const minutes = minutesOf(text);
  if (minutes === null) return text;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** What has to be mended, by span; the server has the last word. */
export function spanProblems(spans: readonly Span[]): SpanProblems[] {
  const alone = spans.map(problemsOf);
  if (alone.some((one) => Object.keys(one).length > 0)) return alone;
  return spans.map((span, at) => (runsInto(span, at, spans) ? { opensAt: OVERLAP } : {}));
}

export function hasProblems(problems: readonly SpanProblems[]): boolean {
  return problems.some((one) => Object.keys(one).length > 0);
}

/** In order of time, as a table shows them. */
export function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((one, other) => one.opensAt.localeCompare(other.opensAt));
}

export function spanText({ opensAt, closesAt }: Span): string {
  return `${opensAt}–${closesAt}`;
}

/** A next span: an hour after the last one ends, as far as the day goes. */
export function nextSpan(spans: readonly Span[]): Span {
  const ends = spans.map(({ closesAt }) => minutesOf(closesAt) ?? 0);
  const last = Math.max(...ends, 0);
  if (last === 0) return { opensAt: '08:00', closesAt: '17:00' };
  const opens = last + 60;
  if (opens + 60 > DAY_MINUTES) return { opensAt: '', closesAt: '' };
  return { opensAt: textOf(opens), closesAt: textOf(Math.min(opens + 240, DAY_MINUTES)) };
}

const OVERLAP: PlainConsoleKey = 'console.hours.problem.overlap';

function problemsOf({ opensAt, closesAt }: Span): SpanProblems {
  const [opens, closes] = [problemOf(opensAt), problemOf(closesAt)];
  if (opens || closes)
    return { ...(opens ? { opensAt: opens } : {}), ...(closes ? { closesAt: closes } : {}) };
  if ((minutesOf(opensAt) ?? 0) < (minutesOf(closesAt) ?? 0)) return {};
  // An end of the day that is written as its beginning is told like any other.
  return { closesAt: 'console.hours.problem.order' };
}

function problemOf(text: string): PlainConsoleKey | null {
  if (text.trim() === '') return 'console.hours.problem.missing';
  const minutes = minutesOf(text);
  if (minutes === null) return 'console.hours.problem.time';
  return minutes % STEP === 0 ? null : 'console.hours.problem.steps';
}

/** Of two that overlap the later one is told. */
function runsInto(span: Span, at: number, spans: readonly Span[]): boolean {
  const start = minutesOf(span.opensAt) ?? 0;
  return spans.some((other, index) => {
    const from = minutesOf(other.opensAt) ?? 0;
    const isBefore = from < start || (from === start && index < at);
    return isBefore && (minutesOf(other.closesAt) ?? 0) > start;
  });
}

function minutesOf(text: string): number | null {
  const found = CLOCK.exec(text.trim());
  if (!found) return null;
  const [, hours, minutes] = found;
  return hours === undefined ? DAY_MINUTES : Number(hours) * 60 + Number(minutes ?? 0);
}

function textOf(minutes: number): string {
  return clockText(`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`);
}
