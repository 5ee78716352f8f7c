import type { Knex } from 'knex';

/**
 * Patients ask for more of what was prescribed, and a doctor approves or refuses. Owner: plugins/records. Ids, states and
 * instants only; a reason is sealed for the patient. `prescription` and `renewed` are rows of `records_resources`. Pruning:
 * none; who refused a medicine, and why, belongs to the record.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('records_refill_requests', (table) => {
    table.string('id', 26).primary();
    table.integer('clinic_id').notNullable();
    table.integer('patient_id').notNullable();
    table.string('prescription', 26).notNullable();
    table.string('state', 10).notNullable();
    // The prescription while it is open, then its own id: one open request a prescription.
    table.string('open_key', 40).notNullable().unique({ indexName: 'records_refill_requests_one_open' });
    table.integer('asked_by_user_id').notNullable();
    table.string('asked_at', 24).notNullable();
    table.integer('decided_by_user_id').nullable();
    table.string('decided_at', 24).nullable();
    table.text('reason_sealed').nullable();
    table.string('renewed', 26).nullable();
    table.index(['clinic_id', 'state', 'id'], 'records_refill_requests_clinic');
    table.index(['prescription', 'id'], 'records_refill_requests_prescription');
  });
}

export function down(): never {
  throw new Error('not reversible: who was refused a medicine, and why, would be forgotten');
}
