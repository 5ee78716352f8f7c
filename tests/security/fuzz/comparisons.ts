import fc from 'fast-check';
import { ALL_IDS } from './nouns';
import { ALFA, BETA } from './planted-values';
import type { Tree, Value } from './tree';

const TEXT_OPERATORS = [
  ...['$eq', '$eqi', '$ne', '$nei', '$in', '$notIn', '$contains', '$notContains', '$containsi'],
  ...['$notContainsi', '$startsWith', '$startsWithi', '$endsWith', '$endsWithi', '$lt', '$gte'],
];
const OTHER_OPERATORS = ['$eq', '$ne', '$in', '$notIn', '$lt', '$lte', '$gt', '$gte'];
const STRANGE_OPERATORS = [
  '$raw',
  '$jsonSupersetOf',
  '$elemMatch',
  '$where',
  '$between',
  '$not',
  '$and',
  '$',
];

export const textValue = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(ALFA, BETA) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(ALFA, BETA), fc.nat(12)).map(([text, n]) => text.slice(0, n)),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '%', '_', '\\', "'", 'completed', 'cancelled', 'en', 'sw') },
);
const numberValue = fc.constantFrom('0', '1', '-1', '30', '111', '222', '120000');
const dayValue = fc.constantFrom('2020-01-02', '1911-11-11', '1922-02-22', '2020-01-02T07:00:00.000Z');
const truthValue = fc.constantFrom('true', 'false');
const otherValue = fc.oneof(
  numberValue,
  dayValue,
  truthValue,
  fc.constantFrom('1e9', '9007199254740993', 'x', '', '-0', '2020-13-45'),
);

/** Mostly ids that could be meant, so that hidden rows are asked for by name. */
export function idTestOf(ids: readonly string[]): fc.Arbitrary<Value> {
  const value = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.constantFrom(...ALL_IDS) },
    { weight: 1, arbitrary: fc.constantFrom('1', '2', '3', '999', 'a', 'k', 'z') },
  );
  return comparison(['$eq', '$ne', '$in', '$notIn', '$startsWith', '$gt', '$lt'], value);
}

function comparison(operators: readonly string[], value: fc.Arbitrary<string>): fc.Arbitrary<Value> {
  const list = fc.array(value, { minLength: 1, maxLength: 3 });
  const one = fc.constantFrom(...operators).chain((operator): fc.Arbitrary<Value> => {
    const operand: fc.Arbitrary<string | string[]> = /[iI]n$/.test(operator) ? list : value;
    return operand.map((given) => ({ [operator]: given }) as Tree);
  });
  return fc.oneof(
    { weight: 6, arbitrary: one },
    { weight: 2, arbitrary: value },
    { weight: 1, arbitrary: fc.constantFrom('$null', '$notNull').map((key): Value => ({ [key]: 'true' })) },
    { weight: 1, arbitrary: one.map((inner): Value => ({ $not: inner as Tree })) },
  );
}

export const textTest = comparison(TEXT_OPERATORS, textValue);
export const otherTest = comparison(OTHER_OPERATORS, otherValue);
export const strangeTest = comparison(STRANGE_OPERATORS, fc.oneof(textValue, otherValue));

/** A question of the field's own kind. */
export function testOf(field: string): fc.Arbitrary<Value> {
  if (/Cents|Minutes|Hours|Count/.test(field)) return comparison(OTHER_OPERATORS, numberValue);
  if (/At$|date/.test(field)) return comparison(OTHER_OPERATORS, dayValue);
  return comparison(['$eq', '$ne'], truthValue);
}
