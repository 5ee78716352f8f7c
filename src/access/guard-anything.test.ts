import fc from 'fast-check';
import { guard, SHAPES } from '../../tests/support/guard-bench';
import { AppError } from '../kernel/errors';

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
