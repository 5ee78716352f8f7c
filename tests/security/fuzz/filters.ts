import fc from 'fast-check';
import { idTestOf, otherTest, strangeTest, testOf, textTest } from './comparisons';
import { NOUNS, type Noun } from './nouns';
import { SECRETS, STRANGE_FIELDS } from './strange-words';
import { entry, type Tree } from './tree';

/** Only what the type's readers may ask: most of these are answered. */
export function politeFilter({ texts, others, relations, ids }: Noun): fc.Arbitrary<Tree> {
  const byId = (of: readonly string[]): fc.Arbitrary<Tree> =>
    entry(fc.constantFrom('documentId', 'documentId', 'id'), idTestOf(of));
  const byRelation = Object.entries(relations).map(([name, target]) =>
    entry(fc.constant(name), byId((NOUNS[target] as Noun).ids)),
  );
  return fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      { weight: 4, arbitrary: entry(fc.constantFrom(...texts), textTest) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(...others).chain((key) => entry(fc.constant(key), testOf(key))),
      },
      { weight: 2, arbitrary: byId(ids) },
      ...byRelation.map((arbitrary) => ({ weight: 3, arbitrary })),
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom('$and', '$or'), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
          .map(([key, parts]) => ({ [key]: parts })),
      },
      { weight: 2, arbitrary: tie('tree').map((inner) => ({ $not: inner })) },
    ),
  })).tree;
}

/** Questions into hidden fields and other types, in every place where one could hide them. */
export function hostileFilter(noun: Noun): fc.Arbitrary<Tree> {
  const fields = fc.constantFrom(...noun.hidden, ...STRANGE_FIELDS, ...noun.texts, ...noun.others);
  const tests = fc.oneof(textTest, otherTest, strangeTest);
  const secrets = entry(fc.constantFrom(...SECRETS), textTest);
  const through = fc.constantFrom(...Object.keys(noun.relations), 'user', 'createdBy', 'updatedBy', 'role');
  return fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      entry(fields, tests),
      entry(through, fc.oneof(secrets, entry(fields, tests), textTest)),
      entry(through, entry(through, secrets)),
      fc
        .tuple(fc.constantFrom('$and', '$or', '$not', '$nor'), fc.array(tie('tree'), { maxLength: 3 }))
        .map(([key, parts]) => ({ [key]: parts })),
      tie('tree').map((inner) => ({ $not: inner })),
      fc.tuple(politeFilter(noun), tie('tree')).map(([one, other]) => ({ ...one, ...other })),
    ),
  })).tree;
}
