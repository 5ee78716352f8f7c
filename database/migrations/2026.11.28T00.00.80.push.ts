import type { Knex } from 'knex';

/**
 * Phones that hear by push, and the tickets of what was sent to them. A token goes with its session, in the transaction
 * that ends it and whichever way it ends: the foreign key sees to that. Owner: plugins/reminders. Pruning: tickets are
 * deleted when their receipts came, after two days at most.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('reminders_push_tokens', (table) => {
    table.string('session_id', 26).primary();
    table.foreign('session_id').references('id').inTable('identity_sessions').onDelete('CASCADE');
    table.integer('patient_id').notNullable();
    // A phone hears for one account.
    table.string('token_index', 64).notNullable().unique({ indexName: 'reminders_push_tokens_once' });
    table.text('token_sealed').notNullable();
    table.string('created_at', 24).notNullable();
    table.index(['patient_id'], 'reminders_push_tokens_patient');
  });
  await knex.schema.createTable('reminders_push_tickets', (table) => {
    table.string('ticket', 64).primary();
    table.string('delivery_id', 26).notNullable();
    table.string('token_index', 64).notNullable();
    /** Apple or Google took it. */
    table.boolean('good').notNullable().defaultTo(false);
    table.string('sent_at', 24).notNullable();
    table.index(['sent_at'], 'reminders_push_tickets_sent');
    table.index(['delivery_id'], 'reminders_push_tickets_delivery');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('reminders_push_tickets');
  await knex.schema.dropTable('reminders_push_tokens');
}
