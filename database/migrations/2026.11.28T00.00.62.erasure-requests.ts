import type { Knex } from 'knex';

/**
 * Patients who ask for the end of their account, and what was said to it. Owner: plugins/compliance. Kept: they prove that
 * each was answered, and when.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('compliance_erasure_requests', (table) => {
    table.string('id', 26).primary();
    table.integer('patient_id').notNullable();
    table.integer('clinic_id').notNullable();
    table.string('state', 10).notNullable();
    // The patient while it is open, then its own id: one open request a patient.
    table.string('open_key', 40).notNullable().unique({ indexName: 'compliance_erasure_requests_one_open' });
    table.string('asked_at', 24).notNullable();
    table.string('due_at', 24).notNullable();
    table.string('ended_at', 24).nullable();
    table.integer('decided_by_user_id').nullable();
    table.text('reason_sealed').nullable();
    table.index(['clinic_id', 'state', 'due_at'], 'compliance_erasure_requests_clinic');
    table.index(['patient_id', 'id'], 'compliance_erasure_requests_patient');
  });
}

export function down(): never {
  throw new Error('not reversible: who asked for the end of their account would be forgotten');
}
