import fc from 'fast-check';
import type { Caller } from '../world';
import { consoleQuestion } from './console-question';
import { ASKERS, NOUNS } from './nouns';
import { queryOf } from './queries';
import type { Tree, Value } from './tree';

/** One GET of the generated REST. `{kind.letter}` stands for the id of a row of the world. */
export interface Question {
  caller: Caller;
  path: string;
  query: Tree;
}

const restQuestion: fc.Arbitrary<Question> = fc
  .tuple(fc.constantFrom(...Object.values(NOUNS)), fc.nat(2), fc.nat(5), fc.nat(9))
  .chain(([of, kind, one, stranger]) =>
    fc
      .constantFrom(...(stranger === 0 ? ASKERS : of.readers))
      .map((caller) => ({ caller, of, hostile: kind === 0, one })),
  )
  .chain(({ caller, of, hostile, one }) =>
    fc.tuple(queryOf(of, hostile), fc.constantFrom(...of.ids)).map(([query, id]) => ({
      caller,
      path: `/api/${of.path}${one === 0 ? `/${id}` : ''}`,
      query,
    })),
  );

export const question: fc.Arbitrary<Question> = fc.oneof(
  { weight: 3, arbitrary: restQuestion },
  { weight: 1, arbitrary: consoleQuestion },
);

/** The question as a path; `idOf` gives the ids of the world. */
export function urlOf({ path, query }: Question, idOf: (name: string) => string): string {
  const filled = (text: string): string => text.replace(/\{(\w+\.\w)\}/g, (_all, name: string) => idOf(name));
  const pairs = flatten(query).map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(filled(value))}`,
  );
  return filled(path) + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
}

function flatten(value: Value, prefix = ''): [string, string][] {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value).flatMap(([key, inner]: [string, Value]) =>
    flatten(inner, prefix === '' ? key : `${prefix}[${key}]`),
  );
}
