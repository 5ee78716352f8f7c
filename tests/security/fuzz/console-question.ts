import fc from 'fast-check';
import type { Caller } from '../world';
import { ALFA, BETA } from './planted-values';
import type { Question } from './question';

interface Resource {
  ids: readonly string[];
  /** To whom it shows nothing but what the generated REST lets them see, too: names of one's own calendar are more. */
  readers: readonly Caller[];
  sorts: readonly string[];
  filters: Readonly<Record<string, fc.Arbitrary<unknown>>>;
}

const PATIENTS = ['{patient.A}', '{patient.B}', '{patient.C}'];
const DOCTORS = ['{practitioner.P}', '{practitioner.Q}', '{practitioner.R}'];
const STRANGERS = ['', '1', 'x', "' or 1=1 --", '%', '__proto__'];
const STAFF: readonly Caller[] = ['doctorX', 'doctorW', 'desk1', 'admin1', 'officer1'];

const oneOf = (ids: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...ids, ...ids, ...STRANGERS);
const instant = fc.constantFrom(
  '2019-01-01T00:00:00Z',
  '2020-01-02T08:00:00Z',
  '2020-06-01T00:00:00+03:00',
  'x',
);
const states = (names: readonly string[]) => fc.array(fc.constantFrom(...names), { maxLength: 3 });

const RESOURCES: Readonly<Record<string, Resource>> = {
  visits: {
    ids: ['{visit.A}', '{visit.B}', '{visit.C}'],
    readers: ['doctorW', 'desk1', 'admin1'],
    sorts: ['startsAt'],
    filters: {
      ...{ from: instant, to: instant, patient: oneOf(PATIENTS), practitioner: oneOf(DOCTORS) },
      state: states(['completed', 'cancelled', 'held', 'lost']),
    },
  },
  patients: { ids: PATIENTS, readers: STAFF, sorts: ['fullName', 'registeredAt'], filters: {} },
  payments: {
    ids: ['{payment.A}', '{payment.B}', '{payment.C}'],
    readers: ['doctorX', 'desk1', 'admin1'],
    sorts: ['createdAt'],
    filters: {
      ...{ from: instant, to: instant, patient: oneOf(PATIENTS) },
      state: states(['cancelled', 'paid', 'open', 'lost']),
    },
  },
  practitioners: {
    ids: DOCTORS,
    readers: STAFF,
    sorts: ['fullName', 'specialty'],
    filters: { active: fc.constantFrom<unknown>(true, false, 'true', 1) },
  },
  services: {
    ids: ['{service.P}', '{service.Q}', '{service.R}'],
    readers: STAFF,
    sorts: ['name', 'nameSw', 'priceCents'],
    filters: { active: fc.constantFrom<unknown>(true, false, null) },
  },
};
const ANY_ID = Object.values(RESOURCES).flatMap(({ ids }) => ids);

/** Names that no resource filters or sorts by, but that a table, JavaScript or another dialect knows. */
const STRANGE = [
  ...[
    'q',
    'fullName',
    'phone',
    'phoneIndex',
    'phone_index',
    'clinic',
    'clinic_id',
    'active',
    'patient.fullName',
  ],
  ...[
    't.id',
    'id',
    'version',
    '__proto__',
    'constructor',
    'toString',
    '$or',
    '$and',
    'receipt',
    'cancelReason',
  ],
];
const strangeValue = fc.oneof(
  fc.constantFrom<unknown>(ALFA, BETA, ALFA.slice(0, 3), '2547', 1, null, true),
  fc.array(fc.constantFrom<unknown>(ALFA, ...ANY_ID), { maxLength: 2 }),
  fc.record({ $ne: fc.constantFrom<unknown>(ALFA, null) }),
);

function filterOf({ ids, filters }: Resource, hostile: boolean): fc.Arbitrary<Record<string, unknown>> {
  const known = fc.record({ ...filters, id: fc.array(oneOf(ids), { maxLength: 4 }) }, { requiredKeys: [] });
  if (!hostile) return known;
  const strange = fc.dictionary(fc.constantFrom(...STRANGE), strangeValue, { minKeys: 1, maxKeys: 2 });
  return fc.tuple(known, strange).map(([one, other]) => ({ ...one, ...other }));
}

function queryOf(resource: Resource, hostile: boolean): fc.Arbitrary<Record<string, string>> {
  const sort = fc.tuple(
    fc.constantFrom(...resource.sorts, ...(hostile ? STRANGE : [])),
    fc.constantFrom('ASC', 'DESC', ...(hostile ? ['asc', 'ASC; --'] : [])),
  );
  const range = fc.oneof(
    fc.constantFrom([0, 24], [0, 0], [1, 2]),
    ...(hostile ? [fc.constantFrom<unknown>([5, 1], [-1, 3], [0, 1e9], ['0', '1'], {}, 'x')] : []),
  );
  return fc
    .record({ sort, range, filter: filterOf(resource, hostile) }, { requiredKeys: [] })
    .map((wish) =>
      Object.fromEntries(Object.entries(wish).map(([name, value]) => [name, JSON.stringify(value)])),
    );
}

/** One GET of the staff's console. `{kind.letter}` stands for the id of a row of the world. */
export const consoleQuestion: fc.Arbitrary<Question> = fc
  .tuple(fc.constantFrom(...Object.entries(RESOURCES)), fc.nat(2), fc.nat(4))
  .chain(([[name, resource], kind, one]) =>
    fc
      .tuple(
        fc.constantFrom(...resource.readers),
        queryOf(resource, kind === 0),
        fc.constantFrom(...resource.ids),
      )
      .map(([caller, query, id]) => ({
        caller,
        path: `/console-api/${name}${one === 0 ? `/${id}` : ''}`,
        query: one === 0 ? {} : query,
      })),
  );
