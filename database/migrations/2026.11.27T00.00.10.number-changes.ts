import type { Knex } from 'knex';

/**
 * A patient's account on its way to another number. Owner: plugins/identity (server/number). Domain time: the hold is a
 * matter of people, and its end a job. Pruning: the nightly housekeeping deletes what ended 400 days ago; the trail keeps
 * who did it. The number is emptied when the change ends.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_number_changes', (table) => {
    table.string('id', 26).primary();
    table.integer('user_id').notNullable();
    table.integer('patient_id').notNullable();
    table.string('state', 10).notNullable();
    table.text('msisdn_sealed').notNullable();
    table.integer('asked_by_user_id').notNullable();
    table.integer('approved_by_user_id').nullable();
    table.string('asked_at', 24).notNullable();
    table.string('due_at', 24).nullable();
    table.string('ended_at', 24).nullable();
    // The account while the change is open: there is one at a time.
    table.integer('open_user_id').nullable().unique({ indexName: 'identity_number_changes_one_open' });
    table.index(['patient_id'], 'identity_number_changes_patient_id');
    table.index(['ended_at'], 'identity_number_changes_ended_at');
  });
}

export function down(): never {
  throw new Error('not reversible: changes on their way would be forgotten');
}
