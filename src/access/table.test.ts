import { createAccessTable, type TypeRule } from './table';
import { TYPE_RULES } from './type-rules';

const rule: TypeRule = {
  type: 'api::note.note',
  role: 'patient',
  actions: ['find'],
  rows: () => ({}),
  readable: [],
};

test('a rule or operation that is declared twice stops the boot', () => {
  const table = createAccessTable();
  table.declare({ types: [rule], operations: [{ operation: 'notes.read', roles: { patient: 'own' } }] });
  expect(() => table.declare({ types: [rule] })).toThrow('declared twice');
  expect(() => table.declare({ operations: [{ operation: 'notes.read', roles: {} }] })).toThrow(
    'declared twice',
  );
  expect(() => table.declare({ types: [{ ...rule, role: 'practitioner' }] })).not.toThrow();
});

test('what nobody declared is refused', () => {
  const table = createAccessTable();
  table.declare({ types: [rule], operations: [{ operation: 'notes.read', roles: { patient: 'own' } }] });
  expect(table.typeRule('api::note.note', 'practitioner')).toBeNull();
  expect(table.typeRule('api::other.other', 'patient')).toBeNull();
  expect(table.scopeOf('notes.read', 'front-desk')).toBeNull();
  expect(table.scopeOf('notes.write', 'patient')).toBeNull();
  expect(table.isOperation('notes.write')).toBe(false);
});

test('what is open to the public is open to everybody, and a role of its own comes first', () => {
  const table = createAccessTable();
  table.declare({ operations: [{ operation: 'slots', roles: { public: 'all', 'front-desk': 'clinic' } }] });
  expect(table.scopeOf('slots', 'public')).toBe('all');
  expect(table.scopeOf('slots', 'patient')).toBe('all');
  expect(table.scopeOf('slots', 'front-desk')).toBe('clinic');
});

test('the rules of the nouns fit together, and no role reads a sealed column', () => {
  const table = createAccessTable();
  expect(() => table.declare({ types: TYPE_RULES })).not.toThrow();
  for (const { readable, writable = [] } of TYPE_RULES) {
    expect([...readable, ...writable].filter((field) => /sealed|index|user/i.test(field))).toEqual([]);
  }
});

test('whoever has no clinic and no patient of their own reaches no row of people', () => {
  const nobody = {
    userId: 1,
    clinicId: null,
    patientId: null,
    practitionerId: null,
    language: 'en',
  } as const;
  const people = ['api::patient.patient', 'api::appointment.appointment', 'api::payment.payment'];
  for (const { role, rows } of TYPE_RULES.filter((one) => people.includes(one.type))) {
    expect(rows({ ...nobody, role })).toBeNull();
    expect(rows(null)).toBeNull();
  }
});
