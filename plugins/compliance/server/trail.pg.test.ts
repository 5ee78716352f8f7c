import type { Knex } from 'knex';
import { checkTrail } from '../../../tests/support/audit-cases';
import { temporaryPostgres } from '../../../tests/support/postgres';

let knex: Knex;
let drop: () => Promise<void>;
beforeEach(async () => {
  ({ knex, drop } = await temporaryPostgres());
});
afterEach(() => drop());

describe('the trail on PostgreSQL', () => {
  checkTrail(() => knex);

  test('it refuses to be emptied', async () => {
    for (const table of ['audit_events', 'audit_subjects', 'audit_batches', 'audit_checkpoints']) {
      await expect(knex.raw('truncate ??', [table])).rejects.toThrow('append-only');
    }
  });
});
