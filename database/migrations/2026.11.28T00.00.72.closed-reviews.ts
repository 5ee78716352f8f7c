import type { Knex } from 'knex';

/**
 * Two people say of a refund that was left to a person how it ended, and M-Pesa may contradict them afterwards.
 * Owner: plugins/mpesa.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('mpesa_refunds', (table) => {
    table.string('closed_as', 10).nullable();
    // M-Pesa's code of the reversal: no two refunds left by the same one.
    table.string('closed_code', 20).nullable().unique({ indexName: 'mpesa_refunds_closed_code_unique' });
    table.string('contradicted_code', 20).nullable();
  });
}

export function down(): never {
  throw new Error('not reversible: these tables are the books');
}
