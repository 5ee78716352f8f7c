import { checkHours, minutesOf, type HoursProblem } from './hours';

/** Hours of one day as people write them: local times `HH:mm`, up to `24:00`. */
export interface TypedSpan {
  opensAt: string;
  closesAt: string;
}

/** Where in a list of spans something is wrong, and the text that says what. */
export interface SpanProblem {
  path: [index: number, field: keyof TypedSpan];
  problem: string;
}

const PROBLEMS: Readonly<Record<HoursProblem, Pick<SpanProblem, 'problem'> & { field: keyof TypedSpan }>> = {
  hours_missing: { field: 'opensAt', problem: 'problem_missing' },
  opens_at_missing: { field: 'opensAt', problem: 'problem_missing' },
  closes_at_missing: { field: 'closesAt', problem: 'problem_missing' },
  opens_at_invalid: { field: 'opensAt', problem: 'problem_not_clock_time' },
  closes_at_invalid: { field: 'closesAt', problem: 'problem_not_clock_time' },
  opens_at_off_grid: { field: 'opensAt', problem: 'problem_off_five_minutes' },
  closes_at_off_grid: { field: 'closesAt', problem: 'problem_off_five_minutes' },
  closes_before_opens: { field: 'closesAt', problem: 'problem_closes_before_opens' },
};

/** Spans of one day may touch and not overlap; each is looked at before any two are. */
export function problemsOfSpans(spans: readonly TypedSpan[]): SpanProblem[] {
  const alone = spans.flatMap((span, index): SpanProblem[] => {
    const found = checkHours(span);
    return found ? [{ path: [index, PROBLEMS[found].field], problem: PROBLEMS[found].problem }] : [];
  });
  return alone.length > 0 ? alone : overlaps(spans);
}

function overlaps(spans: readonly TypedSpan[]): SpanProblem[] {
  const inOrder = spans
    .map(({ opensAt, closesAt }, index) => ({
      index,
      opens: minutesOf(opensAt),
      closes: minutesOf(closesAt),
    }))
    .sort((one, other) => one.opens - other.opens || one.index - other.index);
  let busyUntil = -1;
  return inOrder.flatMap(({ index, opens, closes }): SpanProblem[] => {
    const runsInto = opens < busyUntil;
    busyUntil = Math.max(busyUntil, closes);
    return runsInto ? [{ path: [index, 'opensAt'], problem: 'problem_spans_overlap' }] : [];
  });
}
