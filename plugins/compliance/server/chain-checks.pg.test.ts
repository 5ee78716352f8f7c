import type { Knex } from 'knex';
import { auditBench } from '../../../tests/support/audit-bench';
import { temporaryPostgres } from '../../../tests/support/postgres';
import { systemOrigin } from '../../../src/kernel/audit';
import { askCheck } from './use-cases/chain/ask-check';

let knex: Knex;
let drop: () => Promise<void>;
beforeEach(async () => {
  ({ knex, drop } = await temporaryPostgres());
});
afterEach(() => drop());

test('of those who ask at once for a check of one chain all are told of the same one', async () => {
  const { parts } = await auditBench(knex);
  const asked = await Promise.all([1, 2, 3, 4].map(() => askCheck(parts, 1, systemOrigin('test'))));
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
  expect(await knex('audit_checks').pluck('id')).toEqual([asked[0]?.id]);
  expect(await knex('audit_events').where({ type: 'audit check' })).toHaveLength(4);
});
