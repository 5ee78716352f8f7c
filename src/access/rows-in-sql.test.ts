import type { Knex } from 'knex';
import { SESSION } from '../../tests/support/principal';
import { temporarySqlite } from '../../tests/support/sqlite';
import type { Principal } from './principal';
import { whereRows } from './rows-in-sql';
import { rowsWithin } from './rows-within';
import type { Asking } from './table';
import { TYPE_RULES } from './type-rules';

let knex: Knex;
let drop: () => Promise<void>;
beforeEach(() => ({ knex, drop } = temporarySqlite()));
afterEach(() => drop());

const PRINCIPAL: Principal = {
  role: 'practitioner',
  userId: 1,
  clinicId: 5,
  patientId: 7,
  practitionerId: 3,
  language: 'en',
  session: SESSION,
};

function sqlOf(filter: Record<string, unknown>): { sql: string; bindings: readonly unknown[] } {
  const query = knex('notes as t').select('t.id');
  whereRows(query, filter, 't');
  const { sql, bindings } = query.toSQL();
  return { sql: sql.replace('select `t`.`id` from `notes` as `t`', '').trim(), bindings };
}

test.each([
  ['everything', {}, '', []],
  ['a fact', { active: true }, 'where `t`.`active` = ?', [true]],
  ['a row', { id: 5 }, 'where `t`.`id` = ?', [5]],
  ['a relation', { clinic: { id: 5 } }, 'where `t`.`clinic_id` = ?', [5]],
  [
    'two relations',
    { practitioner: { id: 3 }, clinic: { id: 5 } },
    'where `t`.`practitioner_id` = ? and `t`.`clinic_id` = ?',
    [3, 5],
  ],
  [
    'both of two',
    { $and: [{ active: true }, { clinic: { id: 5 } }] },
    'where `t`.`active` = ? and `t`.`clinic_id` = ?',
    [true, 5],
  ],
])('reads %s', (_what, filter, sql, bindings) => {
  expect(sqlOf(filter)).toEqual({ sql, bindings });
});

test('puts sub-selects in, for rows and for relations', () => {
  const among = knex('care').select('patient_id').where({ practitioner_id: 3 });
  const inner = '(select `patient_id` from `care` where `practitioner_id` = ?)';
  expect(sqlOf({ id: { $in: among } })).toEqual({ sql: `where \`t\`.\`id\` in ${inner}`, bindings: [3] });
  expect(sqlOf({ patient: { id: { $in: among } } }).sql).toBe(`where \`t\`.\`patient_id\` in ${inner}`);
});

test.each([
  [{ $or: [{ active: true }] }],
  [{ $not: { active: true } }],
  [{ clinic: { slug: 'x' } }],
  [{ clinic: { id: 5, slug: 'x' } }],
  [{ clinic: 5, active: { $ne: true } }],
  [{ id: { $in: [1, 2] } }],
  [{ id: { $notIn: 'x' } }],
  [{ clinic: { id: null } }],
  [{ clinic: { id: undefined } }],
  [{ active: null }],
  [{ active: undefined }],
  [{ $and: { active: true } }],
])('refuses what it does not know: %j', (filter) => {
  expect(() => sqlOf(filter as Record<string, unknown>)).toThrow('has no SQL yet');
});

test('reads every rule that there is, and each narrows', () => {
  const select = knex('care').select('patient_id');
  const asking: Asking = {
    principal: PRINCIPAL,
    inCareOf: () => select,
    ownPatientsOf: () => select,
    consenting: () => select,
  };
  for (const rule of TYPE_RULES) {
    const rows = rowsWithin(rule, asking);
    expect([rule.type, rule.role, rows === null || sqlOf(rows).sql.startsWith('where ')]).toEqual([
      rule.type,
      rule.role,
      true,
    ]);
  }
});
