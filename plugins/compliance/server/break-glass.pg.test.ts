import type { Knex } from 'knex';
import { checkBreakGlass } from '../../../tests/support/break-glass-cases';
import { temporaryPostgres } from '../../../tests/support/postgres';

let knex: Knex;
let drop: () => Promise<void>;
beforeEach(async () => {
  ({ knex, drop } = await temporaryPostgres());
});
afterEach(() => drop());

describe('emergency access on PostgreSQL', () => {
  checkBreakGlass(() => knex);
});
