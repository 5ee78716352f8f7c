import { PROGRAM } from '../../tests/support/principal';
import { guardDocuments, reachableRows, type TypeShape } from './guard';
import { createAccessTable, type Asking } from './table';

const SHAPES: Readonly<Record<string, TypeShape>> = {
  visit: { attributes: { reference: { relationTo: null }, patient: { relationTo: 'patient' } } },
  clinic: { attributes: { name: { relationTo: null }, visits: { relationTo: 'visit' } } },
};
const access = createAccessTable();
access.declare({
  types: [
    {
      type: 'visit',
      role: 'integration',
      purposes: ['research'],
      patientAt: 'patient',
      actions: ['find', 'findOne', 'update'],
      rows: { words: 'those of clinic 5', filter: () => ({ clinic: { id: 5 } }) },
      readable: ['reference'],
    },
    {
      type: 'clinic',
      role: 'integration',
      purposes: ['public'],
      actions: ['find'],
      rows: { words: 'all', filter: () => ({}) },
      readable: ['name', 'visits'],
    },
  ],
});
const asking: Asking = {
  principal: PROGRAM,
  inCareOf: () => ({}),
  ownPatientsOf: () => ({}),
  consenting: (purpose) => ({ allow: purpose }),
};
/** Rows of the rule, of patients who allow research. */
const ALLOWED = { $and: [{ clinic: { id: 5 } }, { patient: { id: { $in: { allow: 'research' } } } }] };

function guard(
  params: Record<string, unknown>,
  type = 'visit',
  action: 'find' | 'findOne' = 'find',
): Record<string, unknown> {
  return guardDocuments(access, (name) => SHAPES[name] ?? null, asking, { type, action, params });
}

test('who asks by consent finds only those who gave it, in lists and by id', () => {
  expect(guard({}).filters).toEqual(ALLOWED);
  expect(guard({}, 'visit', 'findOne').filters).toEqual(ALLOWED);
});

test('behind filters of their own', () => {
  const filters = { $or: [{ reference: 'x' }, { id: { $gt: 0 } }] };
  expect(guard({ filters }).filters).toEqual({ $and: [filters, ALLOWED] });
});

test('through relations of other types, populated or in filters', () => {
  expect(guard({ populate: 'visits' }, 'clinic').populate).toMatchObject({ visits: { filters: ALLOWED } });
  expect(guard({ filters: { visits: { id: 3 } } }, 'clinic').filters).toEqual({
    visits: { $and: [{ id: 3 }, ALLOWED] },
  });
});

test('and for writes', () => {
  expect(reachableRows(access, asking, 'visit')).toEqual(ALLOWED);
});
