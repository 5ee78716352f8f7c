import { SESSION } from '../../tests/support/principal';
import type { CareSource } from './care/source';
import { createAccessTable, type TypeRule, type TypeRuleOf } from './table';
import { TYPE_RULES } from './type-rules';

const rule: TypeRuleOf<'patient'> = {
  type: 'api::note.note',
  role: 'patient',
  purposes: ['own'],
  actions: ['find'],
  rows: { words: 'all', filter: () => ({}) },
  readable: [],
};
const OWN = { scope: 'own', rows: 'their own', purposes: ['own'] } as const;

test('a rule or operation that is declared twice stops the boot', () => {
  const table = createAccessTable();
  table.declare({ types: [rule], operations: [{ operation: 'notes.read', roles: { patient: OWN } }] });
  expect(() => table.declare({ types: [rule] })).toThrow('declared twice');
  expect(() => table.declare({ operations: [{ operation: 'notes.read', roles: {} }] })).toThrow(
    'declared twice',
  );
  expect(() => table.declare({ types: [{ ...rule, role: 'practitioner' }] })).not.toThrow();
  const care: CareSource = {
    name: 'visit',
    words: '',
    mayHandOver: true,
    purpose: 'care',
    patients: () => {
      throw new Error('not asked');
    },
  };
  table.declare({ care: [care] });
  expect(() => table.declare({ care: [care] })).toThrow('declared twice');
});

test('what nobody declared is refused', () => {
  const table = createAccessTable();
  table.declare({ types: [rule], operations: [{ operation: 'notes.read', roles: { patient: OWN } }] });
  expect(table.typeRule('api::note.note', 'practitioner')).toBeNull();
  expect(table.typeRule('api::other.other', 'patient')).toBeNull();
  expect(table.grantOf('notes.read', 'front-desk')).toBeNull();
  expect(table.grantOf('notes.write', 'patient')).toBeNull();
  expect(table.isOperation('notes.write')).toBe(false);
});

test('what is open to the public is open to everybody, and a role of its own comes first', () => {
  const table = createAccessTable();
  const roles = {
    public: { scope: 'all', rows: 'all', purposes: ['public'] },
    'front-desk': { scope: 'clinic', rows: "their clinic's", purposes: ['billing', 'administration'] },
  } as const;
  table.declare({ operations: [{ operation: 'slots', roles }] });
  expect(table.grantOf('slots', 'public')?.scope).toBe('all');
  expect(table.grantOf('slots', 'patient')?.scope).toBe('all');
  expect(table.grantOf('slots', 'front-desk')?.scope).toBe('clinic');
  expect(table.grantOf('slots', 'patient')?.purposes).toEqual(['public']);
  expect(table.grantOf('slots', 'front-desk')?.purposes).toEqual(['billing', 'administration']);
  expect(table.grantOf('none', 'front-desk')).toBeNull();
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
    session: SESSION,
  } as const;
  const people = ['api::patient.patient', 'api::appointment.appointment', 'api::payment.payment'];
  for (const { role, rows } of TYPE_RULES.filter((one) => people.includes(one.type))) {
    const query = (): object => ({});
    const queries = { inCareOf: query, ownPatientsOf: query, consenting: query };
    expect(rows.filter({ principal: { ...nobody, role }, ...queries })).toBeNull();
    expect(rows.filter({ principal: null, ...queries })).toBeNull();
  }
});

test('a rule that needs a consent needs one for all it does, and says whose', () => {
  const research = { ...rule, role: 'integration', purposes: ['research'] } as const;
  const declare = (types: TypeRule[]) => () => createAccessTable().declare({ types });
  expect(declare([research])).toThrow('does not say where the patient stands');
  expect(declare([{ ...research, patientAt: 'patient' }])).not.toThrow();
  const mixed = {
    ...rule,
    role: 'practitioner',
    purposes: ['care', 'sharing'],
    patientAt: 'patient',
  } as const;
  expect(declare([mixed])).toThrow('make it two');
  const grant = { scope: 'own', rows: 'some', purposes: ['sharing', 'care'] } as const;
  const operations = [{ operation: 'notes.share', roles: { practitioner: grant } }];
  expect(() => createAccessTable().declare({ operations })).toThrow('make it two');
});

test('a rule without a purpose, or with one of another role, does not compile', () => {
  const { purposes: _purposes, ...without } = rule;
  // @ts-expect-error a purpose is missing
  const none: TypeRule = without;
  // @ts-expect-error the list of purposes is empty
  const empty: TypeRule = { ...rule, purposes: [] };
  // @ts-expect-error patients do not treat patients
  const wrong: TypeRule = { ...rule, purposes: ['care'] };
  expect([none, empty, wrong]).toHaveLength(3);
});
