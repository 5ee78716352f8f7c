import type { Knex } from 'knex';
import { SESSION } from '../../tests/support/principal';
import { temporarySqlite } from '../../tests/support/sqlite';
import type { CareSource } from './care/source';
import type { Principal, Role } from './principal';
import { createAccessTable, type TypeRule } from './table';
import { whyByRule } from './why-seen';

const NOW = new Date('2026-12-07T07:00:00Z');
const NOTE = 'api::note.note';
const rule = {
  type: NOTE,
  actions: ['find'],
  rows: { words: 'all', filter: () => ({}) },
  readable: [],
} as const;
const RULES: readonly TypeRule[] = [
  { ...rule, role: 'patient', purposes: ['own'] },
  { ...rule, role: 'practitioner', purposes: ['care', 'emergency'] },
  { ...rule, role: 'front-desk', purposes: ['billing', 'administration'] },
  { ...rule, role: 'compliance-officer', purposes: ['audit'] },
  { ...rule, type: 'api::bill.bill', role: 'practitioner', purposes: ['care'] },
];

let knex: Knex;
let drop: () => Promise<void>;
let statements = 0;
beforeEach(() => {
  ({ knex, drop } = temporarySqlite());
  statements = 0;
  knex.on('query', () => (statements += 1));
});
afterEach(() => drop());

function source(name: string, purpose: CareSource['purpose'], ids: readonly number[]): CareSource {
  const patients: CareSource['patients'] = (query) =>
    query
      .queryBuilder()
      .from(query.raw(`(${ids.map((id) => `select ${id} as patient_id`).join(' union all ')}) as s`))
      .select('patient_id');
  return { name, words: '', mayHandOver: false, purpose, patients };
}

async function purposes(role: Role, type: string, patients: readonly number[]): Promise<string[]> {
  const access = createAccessTable();
  access.declare({
    types: RULES,
    care: [source('visit', 'care', [1, 2, 2]), source('glass', 'emergency', [2, 3])],
  });
  const principal: Principal = {
    role,
    userId: 1,
    clinicId: 1,
    patientId: null,
    practitionerId: role === 'practitioner' ? 1 : null,
    language: 'en',
    session: SESSION,
  };
  const purposeOf = await whyByRule(access, principal, NOW)(knex, type, patients);
  return patients.map(purposeOf);
}

test('who is seen by an emergency alone is seen for that; a reason of ordinary care is enough by itself', async () => {
  expect(await purposes('practitioner', NOTE, [1, 2, 3])).toEqual(['care', 'care', 'emergency']);
  expect(statements).toBe(1);
});

test('a reason that ended while it was read is not passed off as ordinary care', async () => {
  expect(await purposes('practitioner', NOTE, [4])).toEqual(['emergency']);
});

test.each<[Role, string]>([
  ['patient', 'own'],
  ['front-desk', 'billing'],
  ['compliance-officer', 'oversight'],
  ['clinic-admin', 'none'],
])('%s is seen to look for the main purpose of its rule: %s', async (role, purpose) => {
  expect(await purposes(role, NOTE, [3])).toEqual([purpose]);
  expect(statements).toBe(0);
});

test('a rule that knows no emergency asks nothing', async () => {
  expect(await purposes('practitioner', 'api::bill.bill', [3])).toEqual(['care']);
  expect(statements).toBe(0);
});
