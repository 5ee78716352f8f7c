import type { Knex } from 'knex';

/** Outbox, jobs and idempotency keys. Events and finished jobs are pruned by age; see docs/ARCHITECTURE.md. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('kernel_events', (table) => {
    table.string('id', 26).primary();
    table.string('name', 100).notNullable();
    table.text('payload').notNullable();
    table.string('occurred_at', 24).notNullable();
    table.index(['occurred_at'], 'kernel_events_occurred_at');
  });
  await knex.schema.createTable('kernel_jobs', (table) => {
    table.string('id', 26).primary();
    table.string('name', 100).notNullable();
    table.text('payload').notNullable();
    table.string('dedupe_key', 200).nullable().unique({ indexName: 'kernel_jobs_dedupe_key_unique' });
    table.string('state', 10).notNullable();
    table.string('run_at', 24).notNullable();
    table.integer('attempts').notNullable();
    table.string('lease_token', 32).nullable();
    table.bigInteger('lease_until').nullable();
    table.string('last_error', 300).nullable();
    table.string('created_at', 24).notNullable();
    table.string('finished_at', 24).nullable();
    table.index(['state', 'run_at'], 'kernel_jobs_state_run_at');
  });
  await knex.schema.createTable('kernel_idempotency_keys', (table) => {
    table.string('id', 64).primary();
    table.string('request_hash', 64).notNullable();
    table.text('reply').notNullable();
    table.string('created_at', 24).notNullable();
    table.bigInteger('expires_at').notNullable();
    table.index(['expires_at'], 'kernel_idempotency_keys_expires_at');
  });
  await knex.schema.createTable('kernel_leases', (table) => {
    table.string('name', 60).primary();
    table.string('holder', 40).notNullable();
    table.bigInteger('held_until').notNullable();
  });
}

export function down(): never {
  throw new Error('not reversible: the outbox may hold work that is not done');
}
