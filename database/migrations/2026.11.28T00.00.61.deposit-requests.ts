import type { Knex } from 'knex';

/** Somebody may ask to send unmatched money back, which has neither visit nor patient. Owner: plugins/workflows. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('workflow_refund_requests', (table) => {
    table.setNullable('visit_id');
    table.setNullable('patient_id');
  });
  await knex.schema.alterTable('workflow_refund_requests', (table) => {
    table.string('deposit', 26).nullable();
    // One of the two people whom it takes answers for the clinic.
    table.boolean('needs_admin').notNullable().defaultTo(false);
    // The code that people know it by.
    table.string('receipt', 20).nullable();
  });
}

export function down(): never {
  throw new Error('not reversible: who let money go would be forgotten');
}
