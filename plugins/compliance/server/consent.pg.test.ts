import type { Knex } from 'knex';
import { checkConsent } from '../../../tests/support/consent-cases';
import { temporaryPostgres } from '../../../tests/support/postgres';

let knex: Knex;
let drop: () => Promise<void>;
beforeEach(async () => {
  ({ knex, drop } = await temporaryPostgres());
});
afterEach(() => drop());

describe('consent on PostgreSQL', () => {
  checkConsent(() => knex);
});
