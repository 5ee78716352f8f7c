import type { z } from 'zod';

/** What is wrong with one field: a stable code, whose text is in packages/texts, and the values of that text. */
export interface Problem {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * zod says what is wrong in English only. A rule of our own (`refine`) names its problem, and the values of its text,
 * in `params`.
 */
export function problemOf(issue: z.core.$ZodRawIssue): Problem {
  switch (issue.code) {
    case 'invalid_type':
      return problem(
        issue.input === undefined ? 'problem_missing' : (TYPES[issue.expected] ?? 'problem_wrong_type'),
      );
    case 'too_small':
      return problem(sized('problem_too_short', 'problem_too_few', 'problem_too_low', issue.origin), {
        minimum: String(issue.minimum),
      });
    case 'too_big':
      return problem(sized('problem_too_long', 'problem_too_many', 'problem_too_high', issue.origin), {
        maximum: String(issue.maximum),
      });
    case 'invalid_format':
      return problem(FORMATS[issue.format] ?? 'problem_format');
    case 'not_multiple_of':
      return problem('problem_not_multiple', { divisor: String(issue.divisor) });
    case 'invalid_value':
      if (issue.input === undefined) return problem('problem_missing');
      return problem('problem_not_offered', { values: issue.values.map(String).join(', ') });
    case 'custom':
      return ownProblem(issue.params);
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return problem('problem_other');
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'problem_not_instant',
  date: 'problem_not_date',
  email: 'problem_not_email',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'problem_not_text',
  number: 'problem_not_number',
  int: 'problem_not_whole',
  boolean: 'problem_not_boolean',
  array: 'problem_not_list',
};

function sized(text: string, list: string, amount: string, origin: string): string {
  if (origin === 'string') return text;
  return origin === 'array' || origin === 'set' ? list : amount;
}

function ownProblem(params: Record<string, unknown> | undefined): Problem {
  const { problem: code, ...values } = params ?? {};
  if (typeof code !== 'string') return problem('problem_other');
  const plain = Object.entries(values).filter(([, value]) => ['string', 'number'].includes(typeof value));
  return problem(code, Object.fromEntries(plain) as Problem['values']);
}

function problem(code: string, values: Problem['values'] = {}): Problem {
  return { code, values };
}
