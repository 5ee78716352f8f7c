import type { Knex } from 'knex';
import { checkRollUps } from '../../../tests/support/monitoring-cases';
import { temporarySqlite } from '../../../tests/support/sqlite';

let knex: Knex;
let drop: () => Promise<void>;
beforeEach(() => {
  ({ knex, drop } = temporarySqlite());
});
afterEach(() => drop());

describe('roll-ups', () => {
  checkRollUps(() => knex);
});
