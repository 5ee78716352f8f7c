import type { Knex } from 'knex';
import { checkRollUps } from '../../../tests/support/monitoring-cases';
import { temporaryPostgres } from '../../../tests/support/postgres';

let knex: Knex;
let drop: () => Promise<void>;
beforeEach(async () => {
  ({ knex, drop } = await temporaryPostgres());
});
afterEach(() => drop());

describe('roll-ups on PostgreSQL', () => {
  checkRollUps(() => knex);
});
