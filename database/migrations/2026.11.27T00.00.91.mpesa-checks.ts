import type { Knex } from 'knex';

/**
 * What M-Pesa said when an admin asked whether it takes the clinic's keys. Owner: plugins/mpesa. Pruning: the clinic's
 * older ones go when a new one is kept; that they were is on the trail.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('mpesa_checks', (table) => {
    table.string('id', 26).primary();
    table.integer('clinic_id').notNullable();
    table.string('result', 20).notNullable();
    table.string('checked_at', 24).notNullable();
    table.index(['clinic_id', 'id'], 'mpesa_checks_clinic');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('mpesa_checks');
}
