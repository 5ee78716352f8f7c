import fc from 'fast-check';
import { textValue } from './comparisons';
import { hostileFilter, politeFilter } from './filters';
import { NOUNS, type Noun } from './nouns';
import { STRANGE_FIELDS, UNKNOWN_PARAMS } from './strange-words';
import { entry, type Tree, type Value } from './tree';

/** All that one may ask of a noun, politely or not. */
export function queryOf(noun: Noun, hostile: boolean): fc.Arbitrary<Tree> {
  const parts = {
    filters: hostile ? hostileFilter(noun) : politeFilter(noun),
    sort: sortOf(noun, hostile),
    populate: populateOf(noun, hostile),
    fields: fieldsOf(noun, hostile),
    pagination,
  };
  const known = fc.record(parts, { requiredKeys: hostile ? [] : ['filters'] }).map((made) => made as Tree);
  if (!hostile) return known;
  const unknown = entry(fc.constantFrom(...UNKNOWN_PARAMS), fc.oneof(hostileFilter(noun), textValue));
  return fc.oneof(
    { weight: 3, arbitrary: known },
    { weight: 1, arbitrary: unknown },
    { weight: 1, arbitrary: fc.tuple(known, unknown).map(([one, other]) => ({ ...one, ...other })) },
  );
}

function sortOf(noun: Noun, hostile: boolean): fc.Arbitrary<Value> {
  const good = [...noun.texts, ...noun.others, 'id', 'createdAt', 'documentId'];
  const bad = [...noun.hidden, ...STRANGE_FIELDS, ...Object.keys(noun.relations)].flatMap((name) => [
    name,
    `${name}.name`,
    `${name}.id`,
    `${name}.resetPasswordToken`,
  ]);
  const field = fc.constantFrom(...(hostile ? [...good, ...bad] : good));
  const item = fc.tuple(field, fc.constantFrom('', ':asc', ':desc')).map((parts) => parts.join(''));
  return fc.oneof(
    item,
    fc.array(item, { minLength: 1, maxLength: 2 }),
    field.map((name): Value => ({ [name]: 'desc' })),
    ...(hostile ? [entry(field, entry(field, fc.constant<Value>('asc')))] : []),
  );
}

function populateOf(noun: Noun, hostile: boolean): fc.Arbitrary<Value> {
  const relations = Object.entries(noun.relations);
  const nested = relations.map(([name, target]) => {
    const other = NOUNS[target] as Noun;
    return fc
      .record(
        {
          filters: hostile ? hostileFilter(other) : politeFilter(other),
          fields: fieldsOf(other, hostile),
          sort: sortOf(other, hostile),
          populate: fc.constantFrom(...(hostile ? ['*', 'user', 'createdBy'] : ['*'])),
          ...(hostile ? { count: fc.constant('true'), on: fc.constant('x'), limit: fc.constant('1') } : {}),
        },
        { requiredKeys: [] },
      )
      .map((inner): Value => ({ [name]: inner as Tree }));
  });
  const strange = ['user', 'createdBy', 'updatedBy.roles', 'localizations', '__proto__', 'role', 'deep'];
  const names = [...relations.map(([name]) => name), ...(hostile ? strange : ['*'])];
  return fc.oneof(
    fc.constantFrom<Value>('*', ...names),
    fc.constantFrom<Value>(...names.map((n) => [n])),
    ...nested,
  );
}

function fieldsOf(noun: Noun, hostile: boolean): fc.Arbitrary<Value> {
  const good = [...noun.texts, ...noun.others, 'id', 'documentId'];
  const field = fc.constantFrom(...good, ...(hostile ? [...noun.hidden, ...STRANGE_FIELDS, '*'] : []));
  return fc.oneof(field, fc.array(field, { minLength: 1, maxLength: 3 }));
}

const pagination: fc.Arbitrary<Value> = fc.oneof(
  fc.record({ page: fc.constantFrom('1', '2', '0'), pageSize: fc.constantFrom('1', '100', '0', '-1', 'x') }),
  fc.record({ start: fc.constantFrom('0', '1', '-1'), limit: fc.constantFrom('1', '100', '-1', '1e3') }),
  fc.record({ withCount: fc.constantFrom('true', 'false', '1') }),
  fc.record({ withCount: fc.constant('true'), before: fc.constant('x') }),
);
