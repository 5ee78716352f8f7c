import type { Knex } from 'knex';

/**
 * That something of a noun changed at a clinic, for screens that stand open: no ids of rows, nobody's data. Owner:
 * src/kernel/changes.ts. Pruning: everything older than an hour goes with the nightly housekeeping.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('kernel_changes', (table) => {
    table.string('id', 26).primary();
    table.integer('clinic_id').notNullable();
    table.string('noun', 40).notNullable();
    // Real milliseconds: a virtual clock does not move who watches.
    table.bigInteger('at').notNullable();
    table.index(['at'], 'kernel_changes_at');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('kernel_changes');
}
