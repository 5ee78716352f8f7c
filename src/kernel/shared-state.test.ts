import type { Knex } from 'knex';
import { checkIdempotency } from '../../tests/support/idempotency-cases';
import { jobBench } from '../../tests/support/job-bench';
import { checkLease } from '../../tests/support/lease-cases';
import { temporarySqlite } from '../../tests/support/sqlite';
import type { Kernel } from './kernel';

let knex: Knex;
let drop: () => Promise<void>;
let kernel: Kernel;

beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  ({ kernel } = await jobBench(knex));
});
afterEach(() => drop());

describe('idempotency keys on SQLite', () => checkIdempotency(() => ({ knex, kernel })));
describe('leases on SQLite', () => checkLease(() => knex));
