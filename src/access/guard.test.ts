import { SESSION } from '../../tests/support/principal';
import fc from 'fast-check';
import { AppError } from '../kernel/errors';
import { guardDocuments, reachableRows, rowsToLink, type TypeShape } from './guard';
import type { Principal } from './principal';
import { createAccessTable, type Action, type Asking, type Rows } from './table';

/** Two types that see each other, one that nobody may read. */
const SHAPES: Readonly<Record<string, TypeShape>> = {
  visit: {
    attributes: {
      reference: { relationTo: null },
      notes: { relationTo: null },
      patient: { relationTo: 'patient' },
      secret: { relationTo: 'secret' },
      clinic: { relationTo: 'clinic' },
    },
  },
  patient: {
    attributes: {
      fullName: { relationTo: null },
      phoneIndex: { relationTo: null },
      visits: { relationTo: 'visit' },
      user: { relationTo: 'secret' },
    },
  },
  clinic: { attributes: { name: { relationTo: null } } },
  secret: { attributes: { password: { relationTo: null } } },
};
const rows = (filter: Rows['filter']): Rows => ({ words: 'those of the test', filter });
const CLINIC = { type: 'clinic', purposes: ['public'], actions: ['find'], readable: ['name'] } as const;
const access = createAccessTable();
access.declare({
  types: [
    {
      type: 'visit',
      role: 'patient',
      purposes: ['own'],
      actions: ['find', 'findOne', 'create', 'update', 'delete'],
      rows: rows(({ principal: p }) => (p?.patientId ? { patient: { id: p.patientId } } : null)),
      // `secret` is readable as a relation, though its type is open to nobody.
      readable: ['reference', 'patient', 'secret', 'clinic'],
      writable: ['reference', 'clinic'],
      imposed: (p) => ({ patient: p.patientId }),
    },
    {
      type: 'patient',
      role: 'patient',
      purposes: ['own'],
      actions: ['find'],
      rows: rows(({ principal: p }) => (p?.patientId ? { id: p.patientId } : null)),
      readable: ['fullName', 'visits'],
    },
    { ...CLINIC, role: 'patient', rows: rows(() => ({})) },
    { ...CLINIC, role: 'public', rows: rows(() => ({ active: true })) },
  ],
});
const PATIENT: Principal = {
  role: 'patient',
  userId: 1,
  clinicId: 5,
  patientId: 7,
  practitionerId: null,
  language: 'en',
  session: SESSION,
};
const OWN = { patient: { id: 7 } };

function asking(principal: Principal | null): Asking {
  return {
    principal,
    inCareOf: () => ({}),
    ownPatientsOf: ({ patientId }) => [patientId],
    consenting: (purpose) => ({ allow: purpose }),
  };
}

interface Target {
  type?: string;
  action?: Action;
  principal?: Principal | null;
  asSent?: boolean;
}

function guard(
  params: Record<string, unknown>,
  { type = 'visit', action = 'find', principal = PATIENT, asSent = false }: Target = {},
): Record<string, unknown> {
  return guardDocuments(access, shapeOf, asking(principal), { type, action, params, asSent });
}

function shapeOf(name: string): TypeShape | null {
  return SHAPES[name] ?? null;
}

function refusal(work: () => unknown): string {
  try {
    return JSON.stringify(work());
  } catch (error) {
    if (error instanceof AppError) return `${error.status} ${error.code}`;
    throw error;
  }
}

test('a plain read is narrowed to own rows and readable fields, without relations', () => {
  expect(guard({})).toEqual({ filters: OWN, fields: ['reference'], populate: {} });
});

test('own filters stand beside the rows within reach, never in their place', () => {
  const filters = { reference: 'x' };
  expect(guard({ filters })).toMatchObject({ filters: { $and: [filters, OWN] } });
  const either = { $or: [{ reference: 'x' }, { id: { $gt: 0 } }] };
  expect(guard({ filters: either })).toMatchObject({ filters: { $and: [either, OWN] } });
});

test('a filter by the id of a relation finds none but rows that the caller finds anyway', () => {
  expect(guard({ filters: { patient: { id: 8 } } })).toMatchObject({
    filters: { $and: [{ patient: { $and: [{ id: 8 }, { id: 7 }] } }, OWN] },
  });
  expect(guard({ filters: { clinic: { documentId: { $in: ['a'] } } } }, { type: 'visit' }).filters).toEqual({
    $and: [{ clinic: { $and: [{ documentId: { $in: ['a'] } }, {}] } }, OWN],
  });
  expect(refusal(() => guard({ filters: { secret: { id: 1 } } }))).toBe('403 forbidden');
});

test('a populated relation is narrowed by the rule of its own type, however deep', () => {
  const populate = { patient: { populate: { visits: { populate: ['patient'] } } } };
  expect(guard({ populate }).populate).toEqual({
    patient: {
      filters: { id: 7 },
      fields: ['fullName'],
      populate: {
        visits: {
          filters: OWN,
          fields: ['reference'],
          populate: { patient: { filters: { id: 7 }, fields: ['fullName'], populate: {} } },
        },
      },
    },
  });
});

test.each<[string, Record<string, unknown>, string]>([
  ['a filter on an unreadable field', { filters: { notes: { $contains: 'x' } } }, '400 unknown_field'],
  ['the same within $or', { filters: { $or: [{ reference: 'a' }, { notes: 'x' }] } }, '400 unknown_field'],
  ['the same within $not', { filters: { $not: { notes: 'x' } } }, '400 unknown_field'],
  ['a filter into another type', { filters: { patient: { phoneIndex: 'x' } } }, '400 unknown_field'],
  [
    'the same behind an operator',
    { filters: { patient: { $or: [{ fullName: 'x' }] } } },
    '400 unknown_field',
  ],
  ['the same by a dotted name', { filters: { 'patient.phoneIndex': 'x' } }, '400 unknown_field'],
  ['an unknown field', { filters: { nothing: 1 } }, '400 unknown_field'],
  ['a name that every object has', { filters: { constructor: 1 } }, '400 unknown_field'],
  ['a negated filter by relation', { filters: { $not: { patient: { id: 8 } } } }, '400 unknown_field'],
  ['the same further in', { filters: { $not: { $or: [{ patient: { id: 8 } }] } } }, '400 unknown_field'],
  ['a list in the place of filters', { filters: [{ reference: 'x' }] }, '400 invalid_input'],
  ['a list behind $not', { filters: { $not: [{ reference: 'x' }] } }, '400 invalid_input'],
  ['a group that is no list', { filters: { $and: { reference: 'x' } } }, '400 invalid_input'],
  ['a field within a comparison', { filters: { reference: { notes: 'x' } } }, '400 unknown_field'],
  ['an operator that nobody knows', { filters: { reference: { $raw: 'x' } } }, '400 unknown_field'],
  ['an object as an operand', { filters: { reference: { $eq: { a: 'x' } } } }, '400 invalid_input'],
  ['an operator in the place of a field', { filters: { $eq: 'x' } }, '400 invalid_input'],
  ['an unknown way of paging', { pagination: { before: 'x' } }, '400 unknown_field'],
  ['a sort by an unreadable field', { sort: 'notes' }, '400 unknown_field'],
  ['one among several', { sort: 'reference,notes:desc' }, '400 unknown_field'],
  ['a sort into another type', { sort: { patient: { fullName: 'asc' } } }, '400 unknown_field'],
  ['the same by a dotted name', { sort: ['patient.phoneIndex:asc'] }, '400 unknown_field'],
  ['the same in lists within lists', { sort: [[[[['notes:asc']]]]] }, '400 unknown_field'],
  ['a sort that is no sort', { sort: 5 }, '400 invalid_input'],
  ['an order that is none', { sort: [{ reference: { reference: 'asc' } }] }, '400 invalid_input'],
  ['an unreadable field', { fields: ['reference', 'notes'] }, '400 unknown_field'],
  ['a relation as a field', { fields: 'patient' }, '400 unknown_field'],
  ['a field that is no name', { fields: [{ a: 1 }] }, '400 invalid_input'],
  ['a relation to a type that is open to nobody', { populate: 'secret' }, '403 forbidden'],
  ['all relations, one of them open to nobody', { populate: '*' }, '403 forbidden'],
  ['an unreadable relation further down', { populate: 'patient.user' }, '400 unknown_field'],
  [
    'an unreadable field further down',
    { populate: { patient: { fields: ['phoneIndex'] } } },
    '400 unknown_field',
  ],
  ['a filter further down', { populate: { patient: { filters: { phoneIndex: 'x' } } } }, '400 unknown_field'],
  ['a sort further down', { populate: { patient: { sort: 'phoneIndex' } } }, '400 unknown_field'],
  ['a count of relations', { populate: { patient: { count: true } } }, '400 unknown_field'],
  ['a populate by type', { populate: { on: { secret: true } } }, '400 unknown_field'],
  ['a field that is no relation', { populate: 'reference' }, '400 unknown_field'],
  ['a name that every object has', { populate: '__proto__' }, '400 unknown_field'],
  ['the same with more behind it', { populate: 'constructor.prototype' }, '400 unknown_field'],
  ['a list of more than names', { populate: [{ patient: true }] }, '400 invalid_input'],
  ['a populate that is no populate', { populate: 7 }, '400 invalid_input'],
  ['a full-text search', { _q: '2547' }, '400 unknown_field'],
  ['a parameter that nobody knows', { where: { id: 1 } }, '400 unknown_field'],
])('refused and not ignored: %s', (_what, params, expected) => {
  expect(refusal(() => guard(params))).toBe(expected);
});

test('filters without end are refused', () => {
  let filters: unknown = { reference: 'x' };
  for (let i = 0; i < 14; i += 1) filters = { $not: filters };
  expect(refusal(() => guard({ filters }))).toBe('400 invalid_input');
  const deep = Array(6).fill('patient.visits').join('.');
  expect(refusal(() => guard({ populate: deep }))).toBe('400 invalid_input');
});

test('who may not call at all is refused: no rule, no row, no action', () => {
  expect(refusal(() => guard({}, { principal: null }))).toBe('403 forbidden');
  expect(refusal(() => guard({}, { principal: { ...PATIENT, patientId: null } }))).toBe('403 forbidden');
  expect(refusal(() => guard({}, { type: 'secret' }))).toBe('403 forbidden');
  expect(refusal(() => guard({}, { type: 'patient', action: 'update' }))).toBe('403 forbidden');
  expect(guard({}, { type: 'clinic', principal: null })).toMatchObject({ filters: { active: true } });
});

test('a write takes writable fields only, and creation imposes what it must', () => {
  const create = { action: 'create' } as const;
  expect(guard({ data: { reference: 'r' } }, create)).toMatchObject({
    data: { reference: 'r', patient: 7 },
    fields: ['reference'],
  });
  for (const data of [{ patient: 8 }, { notes: 'x' }, { id: 1 }, { secret: {} }]) {
    expect(refusal(() => guard({ data }, create))).toBe('400 unknown_field');
    expect(refusal(() => guard({ data }, { action: 'update' }))).toBe('400 unknown_field');
  }
  expect(guard({ data: { reference: 'r' } }, { action: 'update' })).toMatchObject({
    data: { reference: 'r' },
  });
  expect(refusal(() => guard({ data: {}, populate: 'secret' }, create))).toBe('403 forbidden');
  const homeless = { ...PATIENT, patientId: null };
  expect(refusal(() => guard({ data: {} }, { ...create, principal: homeless }))).toBe('403 forbidden');
});

test('the rows for a write are those of the rule; without any, nothing is there', () => {
  expect(reachableRows(access, asking(PATIENT), 'visit')).toEqual(OWN);
  const homeless = asking({ ...PATIENT, patientId: null });
  expect(refusal(() => reachableRows(access, homeless, 'visit'))).toBe('404 not_found');
  expect(refusal(() => reachableRows(access, asking(PATIENT), 'secret'))).toBe('404 not_found');
});

test('what a caller sends is read more narrowly than what Strapi makes of it', () => {
  for (const params of [{ status: 'draft' }, { locale: 'sw' }, { page: '1' }, { documentId: 'x' }]) {
    expect(refusal(() => guard(params, { asSent: true }))).toBe('400 unknown_field');
    expect(refusal(() => guard(params))).not.toMatch(/^4/);
  }
  for (const action of ['create', 'update', 'delete'] as const) {
    for (const params of [{ filters: { reference: 'x' } }, { sort: 'id' }, { pagination: {} }]) {
      expect(refusal(() => guard(params, { action, asSent: true }))).toBe('400 unknown_field');
      expect(refusal(() => guard({ ...params, data: {} }, { action }))).toBe('400 unknown_field');
    }
  }
});

test('a write hangs on a row only what the caller finds, named by document id', () => {
  const id = 'a'.repeat(24);
  const links = (clinic: unknown, principal = PATIENT) =>
    rowsToLink(access, shapeOf, asking(principal), { type: 'visit', params: { data: { clinic } } });
  expect(links([id, id])).toEqual([{ type: 'clinic', documentIds: [id], rows: {} }]);
  expect(links(id)).toEqual([{ type: 'clinic', documentIds: [id], rows: {} }]);
  expect([...links(null), ...links([])]).toEqual([]);
  const ways = [
    5,
    true,
    [5],
    { id: 5 },
    { connect: [{ id: 5 }] },
    { set: [id] },
    [{ documentId: id }],
    'short',
  ];
  for (const clinic of ways) {
    expect(refusal(() => links(clinic))).toBe('400 invalid_input');
    expect(refusal(() => guard({ data: { clinic } }, { action: 'update' }))).toBe('400 invalid_input');
  }
});

// Whatever is asked for: it is refused, or it names nothing but readable fields and types, each with its rows.
const name = fc.constantFrom(
  ...[
    'reference',
    'notes',
    'patient',
    'secret',
    'clinic',
    'fullName',
    'phoneIndex',
    'visits',
    'user',
    'name',
  ],
  ...[
    'password',
    'id',
    'documentId',
    'createdAt',
    'nothing',
    '__proto__',
    'constructor',
    'patient.phoneIndex',
    '*',
  ],
);
const operator = fc.constantFrom('$and', '$or', '$not', '$eq', '$contains', '$in', '$null');
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    fc.constantFrom<unknown>('x', 1, true, false, null),
    name,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(
      fc.oneof(name, operator, fc.constantFrom('populate', 'filters', 'fields', 'sort', 'count', 'on')),
      tie('tree'),
      {
        maxKeys: 3,
      },
    ),
  ),
}));
const READABLE: Readonly<Record<string, readonly string[]>> = {
  visit: ['reference', 'patient', 'secret', 'clinic'],
  patient: ['fullName', 'visits'],
  clinic: ['name'],
};
const SYSTEM = ['id', 'documentId', 'createdAt', 'updatedAt'];

function checkNarrowed(type: string, params: Record<string, unknown>): void {
  const readable = READABLE[type];
  if (!readable) throw new Error(`${type} must not be read`);
  const known = [...readable, ...SYSTEM];
  for (const field of params.fields as string[]) {
    expect(known).toContain(field);
    expect(SHAPES[type]?.attributes[field]?.relationTo ?? null).toBeNull();
  }
  checkNames(type, params.filters, known);
  checkSorted(params.sort, known);
  if (type !== 'clinic')
    expect(JSON.stringify(params.filters)).toContain(type === 'visit' ? '{"patient":{"id":7}}' : '{"id":7}');
  for (const [key, inner] of Object.entries(params.populate as Record<string, Record<string, unknown>>)) {
    expect(readable).toContain(key);
    checkNarrowed(SHAPES[type]?.attributes[key]?.relationTo ?? 'none', inner);
  }
}

function checkNames(type: string, filter: unknown, known: readonly string[]): void {
  if (Array.isArray(filter)) for (const part of filter) checkNames(type, part, known);
  else if (typeof filter === 'object' && filter !== null) {
    for (const [key, value] of Object.entries(filter)) {
      if (key.startsWith('$')) {
        checkNames(type, value, known);
        continue;
      }
      expect(known).toContain(key);
      if (SHAPES[type]?.attributes[key]?.relationTo != null) {
        expect(['id', 'documentId']).toEqual(expect.arrayContaining(Object.keys(askedOf(value))));
      }
    }
  }
}

/** What the caller asked of a relation, beside the rows of that type which the caller finds; or the rule's own filter. */
function askedOf(filter: unknown): object {
  const { $and: parts } = filter as { $and?: readonly object[] };
  if (!parts) return filter as object;
  expect(parts).toHaveLength(2);
  return parts[0] ?? {};
}

function checkSorted(sort: unknown, known: readonly string[]): void {
  if (Array.isArray(sort)) for (const part of sort) checkSorted(part, known);
  else if (typeof sort === 'string')
    for (const item of sort.split(',')) expect(known).toContain(item.split(':')[0]);
  else if (sort !== undefined) for (const key of Object.keys(sort as object)) expect(known).toContain(key);
}

test('whatever is asked for, nothing unreadable and no other row is answered for', () => {
  const asked = fc.oneof(
    fc.record({ filters: tree }),
    fc.record({ populate: tree }),
    fc.record({ sort: tree }),
    fc.record({ fields: tree }),
    fc.record({ filters: tree, populate: tree, sort: tree, fields: tree }, { requiredKeys: [] }),
  );
  let answered = 0;
  fc.assert(
    fc.property(asked, (params) => {
      let narrowed: Record<string, unknown>;
      try {
        narrowed = guard(params);
      } catch (error) {
        // A refusal of ours, never a failure.
        if (!(error instanceof AppError)) throw error;
        return;
      }
      answered += 1;
      checkNarrowed('visit', narrowed);
    }),
    { numRuns: 3000 },
  );
  expect(answered).toBeGreaterThan(100);
});
