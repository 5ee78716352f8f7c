import { z } from 'zod';
import { anyInstant, day, instant, spanAtMost } from './instant-span';
import { problemOf } from './problem-of';

const YEARS = { code: 'problem_out_of_years', values: { first: 1900, last: 2200 } };

function problems(schema: z.ZodType, value: unknown) {
  const raw: unknown[] = [];
  const { error } = schema.safeParse(value, {
    error: (issue) => {
      raw.push(problemOf(issue));
      return 'wrong';
    },
  });
  return { refused: error !== undefined, raw };
}

test.each(['0000-01-01', '0001-01-01', '1899-12-31', '2201-01-01', '9999-12-31'])(
  'the year of %s is one that no database is asked for',
  (text) => {
    expect(problems(day, text)).toEqual({ refused: true, raw: [YEARS] });
    expect(problems(instant, `${text}T00:00:00Z`)).toEqual({ refused: true, raw: [YEARS] });
    expect(problems(anyInstant, `${text}T00:00:00Z`).refused).toBe(false);
  },
);

test('the years from 1900 to 2200 are asked for, and an offset does not lead out of them', () => {
  for (const text of ['1900-01-01', '2026-11-27', '2200-12-31']) {
    expect(problems(day, text).refused).toBe(false);
    expect(problems(instant, `${text}T00:00:00Z`).refused).toBe(false);
  }
  expect(problems(instant, '1900-01-01T00:00:00+23:59').raw).toEqual([YEARS]);
});

test('a span of which one end is no instant, or of no such year, is told for that end alone', () => {
  const span = z.strictObject({ from: instant, to: instant }).superRefine(spanAtMost(31));
  expect(problems(span, { from: '0000-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' }).raw).toEqual([YEARS]);
  expect(problems(span, { from: 'soon', to: '2026-01-01T00:00:00Z' }).raw).toEqual([
    { code: 'problem_not_instant', values: {} },
  ]);
  expect(problems(span, { from: '2026-01-01T00:00:00Z', to: '2026-02-02T00:00:00Z' }).raw).toEqual([
    { code: 'problem_too_many_days', values: { maximum: 31 } },
  ]);
});
