import { z } from 'zod';
import { errorText } from '@daktari/texts';
import { problemOf } from './problem-of';

function problems(schema: z.ZodType, value: unknown, language: 'en' | 'sw' = 'en'): string[] {
  const error = (issue: z.core.$ZodRawIssue): string => {
    const { code, values } = problemOf(issue);
    return errorText(language, code, values);
  };
  return schema.safeParse(value, { error }).error?.issues.map(({ message }) => message) ?? [];
}

const SCHEMA_AND_VALUE: [string, z.ZodType, unknown, string, string][] = [
  ['nothing', z.string(), undefined, 'This is needed.', 'Hii inahitajika.'],
  ['no choice', z.enum(['en', 'sw']), undefined, 'This is needed.', 'Hii inahitajika.'],
  ['no text', z.string(), 5, 'This must be text.', 'Hapa panahitaji maandishi.'],
  ['no number', z.coerce.number(), 'x', 'This must be a number.', 'Hapa panahitaji namba.'],
  ['a part', z.int(), 1.5, 'This must be a whole number.', 'Hapa panahitaji namba nzima.'],
  ['no boolean', z.boolean(), 'yes', 'This must be true or false.', 'Hapa panahitaji true au false.'],
  ['no list', z.array(z.string()), 'a', 'This must be a list.', 'Hapa panahitaji orodha.'],
  [
    'no object',
    z.strictObject({}),
    [],
    'This is not the kind of value that belongs here.',
    'Thamani ya aina hii haifai hapa.',
  ],
  ['too short', z.string().min(3), 'a', 'Write at least 3 characters.', 'Andika angalau herufi 3.'],
  ['too long', z.string().max(3), 'abcd', 'Write at most 3 characters.', 'Usizidishe herufi 3.'],
  ['too few', z.array(z.int()).min(1), [], 'Give at least 1.', 'Weka angalau 1.'],
  ['too many', z.array(z.int()).max(1), [1, 2], 'Give at most 1.', 'Usizidishe 1.'],
  ['too low', z.int().min(1), 0, 'This must be at least 1.', 'Isipungue 1.'],
  ['too high', z.int().max(250_000), 250_001, 'This must be at most 250000.', 'Isizidi 250000.'],
  [
    'off the step',
    z.int().multipleOf(5),
    7,
    'This must be a multiple of 5.',
    'Lazima igawanyike kwa 5 bila baki.',
  ],
  [
    'no such choice',
    z.enum(['en', 'sw']),
    'fr',
    'Choose one of these: en, sw.',
    'Chagua mojawapo ya hizi: en, sw.',
  ],
  [
    'no instant',
    z.iso.datetime(),
    'tomorrow',
    'Write the time with its zone, like 2026-11-23T09:00:00Z.',
    'Andika muda pamoja na saa za eneo, hivi: 2026-11-23T09:00:00Z.',
  ],
  ['no date', z.iso.date(), '23/11', 'Write the date like 2026-11-23.', 'Andika tarehe hivi: 2026-11-23.'],
  ['no address', z.email(), 'a@', 'That is not an e-mail address.', 'Hiyo si anwani ya barua pepe.'],
  [
    'another pattern',
    z.string().regex(/^a/),
    'b',
    'This is not written as it should be.',
    'Hii haijaandikwa inavyotakiwa.',
  ],
  [
    'a rule of our own',
    z.string().refine(() => false, { params: { problem: 'problem_not_after', other: 'from' } }),
    'a',
    'This must be later than from.',
    'Lazima iwe baada ya from.',
  ],
  ['a rule that says nothing', z.string().refine(() => false), 'a', 'This is not right.', 'Hii si sahihi.'],
  ['none of several', z.union([z.string(), z.int()]), true, 'This is not right.', 'Hii si sahihi.'],
];

test.each(SCHEMA_AND_VALUE)(
  '%s is told in the language of the caller',
  (_what, schema, value, english, swahili) => {
    expect(problems(schema, value, 'en')).toEqual([english]);
    expect(problems(schema, value, 'sw')).toEqual([swahili]);
  },
);

test('what a caller sent is not said back', () => {
  const schema = z.strictObject({ code: z.string().max(6), kind: z.enum(['sms']) });
  expect(problems(schema, { code: 'secret-secret', kind: 'secret' }).join()).not.toContain('secret');
});
