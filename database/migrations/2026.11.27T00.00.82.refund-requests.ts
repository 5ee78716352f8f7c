import type { Knex } from 'knex';

/**
 * Refunds that somebody at the desk asked for and that somebody else decides about. Owner: plugins/workflows. Kept like the
 * books: they say who let money go, and why.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('workflow_refund_requests', (table) => {
    table.string('id', 26).primary();
    table.integer('visit_id').notNullable();
    table.integer('patient_id').notNullable();
    table.integer('clinic_id').notNullable();
    table.string('state', 10).notNullable();
    // The visit while it is open, then its own id: one open request a visit.
    table.string('open_key', 40).notNullable().unique({ indexName: 'workflow_refund_requests_one_open' });
    table.integer('amount_cents').notNullable();
    table.text('reason_sealed').notNullable();
    table.integer('asked_by_user_id').notNullable();
    table.string('asked_at', 24).notNullable();
    table.text('answer_sealed').nullable();
    table.integer('decided_by_user_id').nullable();
    table.string('decided_at', 24).nullable();
    table.index(['clinic_id', 'state', 'asked_at'], 'workflow_refund_requests_clinic');
    table.index(['visit_id'], 'workflow_refund_requests_visit');
  });
}

export function down(): never {
  throw new Error('not reversible: who let money go would be forgotten');
}
