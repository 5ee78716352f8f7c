import fc from 'fast-check';
import type { Caller } from '../world';
import { consoleQuestion } from './console-question';
import { ALFA, BETA } from './planted-values';

/** One GET of the generated REST. `{kind.letter}` stands for the id of a row of the world. */
export interface Question {
  caller: Caller;
  path: string;
  query: Tree;
}
type Tree = { [key: string]: Tree | Tree[] | string };
type Value = Tree | Tree[] | string | string[];

export const ASKERS = [
  ...(['nobody', 'patientA', 'doctorX', 'doctorW', 'desk1', 'admin1', 'officer1', 'program'] as const),
] satisfies readonly Caller[];

interface Noun {
  path: string;
  texts: string[];
  /** Numbers, dates and truths. */
  others: string[];
  /** Who has any rule for it. */
  readers: readonly Caller[];
  /** Relations and where they lead. */
  relations: Record<string, string>;
  hidden: string[];
  ids: string[];
}

const NOUNS: Readonly<Record<string, Noun>> = {
  clinic: {
    path: 'clinics',
    texts: ['name', 'slug', 'phone', 'email', 'address'],
    others: ['holdMinutes', 'freeCancelHours'],
    readers: ASKERS,
    relations: {},
    hidden: ['active', 'patients', 'users'],
    ids: ['{clinic.P}', '{clinic.Q}', '{clinic.R}'],
  },
  service: {
    path: 'services',
    texts: ['name', 'nameSw', 'channel'],
    others: ['lengthMinutes', 'priceCents', 'active'],
    readers: ASKERS,
    relations: { clinic: 'clinic', practitioners: 'practitioner' },
    hidden: ['visits'],
    ids: ['{service.P}', '{service.Q}', '{service.R}'],
  },
  practitioner: {
    path: 'practitioners',
    texts: ['fullName', 'title', 'specialty', 'languages', 'bio'],
    others: ['active'],
    readers: ASKERS,
    relations: { clinic: 'clinic', services: 'service' },
    hidden: ['licenceBody', 'licenceNumber', 'user'],
    ids: ['{practitioner.P}', '{practitioner.Q}', '{practitioner.R}'],
  },
  patient: {
    path: 'patients',
    texts: ['fullName', 'language'],
    others: ['dateOfBirth'],
    readers: ['patientA', 'doctorX', 'doctorW', 'desk1', 'admin1'],
    relations: { clinic: 'clinic' },
    hidden: ['phoneSealed', 'phoneIndex', 'emailSealed', 'user', 'active'],
    ids: ['{patient.A}', '{patient.B}', '{patient.C}'],
  },
  appointment: {
    path: 'appointments',
    texts: ['reference', 'state', 'channel', 'cancelledBy'],
    others: ['startsAt', 'endsAt', 'priceCents', 'movedCount', 'holdExpiresAt'],
    readers: ['patientA', 'doctorX', 'doctorW', 'desk1', 'admin1', 'officer1'],
    relations: { clinic: 'clinic', service: 'service', practitioner: 'practitioner', patient: 'patient' },
    hidden: ['cancelReason', 'version', 'bookedBy', 'holdExtended'],
    ids: ['{visit.A}', '{visit.B}', '{visit.C}'],
  },
  payment: {
    path: 'payments',
    texts: ['reference', 'subject', 'state', 'method', 'receipt'],
    others: ['amountCents', 'paidCents', 'refundedCents', 'paidAt'],
    readers: ['patientA', 'desk1', 'admin1', 'officer1'],
    relations: { clinic: 'clinic', patient: 'patient' },
    hidden: ['version', 'charge'],
    ids: ['{payment.A}', '{payment.B}', '{payment.C}'],
  },
};
const ALL_IDS = Object.values(NOUNS).flatMap(({ ids }) => ids);

/** Attributes that no type declares to callers, but that Strapi, the database or JavaScript may know. */
const STRANGE_FIELDS = [
  ...['createdBy', 'updatedBy', 'publishedAt', 'locale', 'localizations', 'password', 'resetPasswordToken'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'phone_index',
    'clinic_id',
    't0.id',
    '*',
    '',
    'id',
    'documentId',
  ],
];
const SECRETS = ['password', 'resetPasswordToken', 'registrationToken', 'email', 'firstname'];
const UNKNOWN_PARAMS = [
  ...['where', 'lookup', '_q', '_where', 'status', 'locale', 'publicationState', 'publicationFilter'],
  ...[
    'hasPublishedVersion',
    'select',
    'orderBy',
    'groupBy',
    'having',
    'join',
    'joins',
    'on',
    'count',
    'data',
  ],
  ...['documentId', 'id', 'page', 'pageSize', 'start', 'limit', 'withCount', 'ordering', 'filter', 'Filters'],
  ...['filters[', 'populate*', '__proto__', 'constructor', 'plugins', 'cache', 'distinct', 'max', 'depth'],
];
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

const textValue = fc.oneof(
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
function idTestOf(ids: readonly string[]): fc.Arbitrary<Value> {
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

const textTest = comparison(TEXT_OPERATORS, textValue);
const otherTest = comparison(OTHER_OPERATORS, otherValue);
const strangeTest = comparison(STRANGE_OPERATORS, fc.oneof(textValue, otherValue));

function entry(key: fc.Arbitrary<string>, value: fc.Arbitrary<Value>): fc.Arbitrary<Tree> {
  return fc.tuple(key, value).map(([name, test]) => ({ [name]: test }) as Tree);
}

/** A question of the field's own kind. */
function testOf(field: string): fc.Arbitrary<Value> {
  if (/Cents|Minutes|Hours|Count/.test(field)) return comparison(OTHER_OPERATORS, numberValue);
  if (/At$|date/.test(field)) return comparison(OTHER_OPERATORS, dayValue);
  return comparison(['$eq', '$ne'], truthValue);
}

/** Only what the type's readers may ask: most of these are answered. */
function politeFilter({ texts, others, relations, ids }: Noun): fc.Arbitrary<Tree> {
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
function hostileFilter(noun: Noun): fc.Arbitrary<Tree> {
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

function queryOf(noun: Noun, hostile: boolean): fc.Arbitrary<Tree> {
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
