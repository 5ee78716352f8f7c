import knexFactory from 'knex';
import { testKernel } from '../../tests/support/kernel';
import { AppError, conflict } from '../kernel/errors';
import { AT_THE_SAME_MOMENT, cmsAnswer } from './guard-cms';

const knex = knexFactory({ client: 'better-sqlite3', useNullAsDefault: true });
afterAll(() => knex.destroy());
const { kernel, logged } = testKernel(knex, { now: new Date('2026-11-23T09:00:00.000Z') });
const answer = (error: unknown, action = 'update') => cmsAnswer(error, action, kernel, 'r1');
const thrown = (fields: object) => Object.assign(new Error('update patients set name = Amina'), fields);

test.each([
  ['a deadlock of PostgreSQL', { code: '40P01' }],
  ['a serialisation failure', { code: '40001' }],
  ['a deadlock of MySQL', { code: 'ER_LOCK_DEADLOCK' }],
  ['the deadlock of SQL Server', { code: 'EREQUEST', number: 1205 }],
  ['a file that stayed locked', { code: 'SQLITE_BUSY' }],
])('%s is told as what it is, and nothing of the statement is logged', (_name, fields) => {
  logged.length = 0;
  expect(answer(thrown(fields))).toEqual({ status: 409, words: AT_THE_SAME_MOMENT });
  expect(logged).toMatchObject([{ level: 'warn', event: 'cms.clash' }]);
  expect(JSON.stringify(logged)).not.toContain('Amina');
});

test('what else goes wrong has the answer that it had', () => {
  expect(answer(thrown({ code: '23505', constraint: 'one' }))).toEqual({ status: 409, words: 'conflict' });
  expect(answer(conflict('day_taken'))).toEqual({ status: 409, words: 'day_taken' });
  expect(answer(new AppError(404, 'not_found'))).toEqual({ status: 404, words: 'not_found' });
  expect(answer(thrown({ code: '57P01' }))).toEqual({ status: 500, words: 'internal' });
});
