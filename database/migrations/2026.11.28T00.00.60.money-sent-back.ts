import type { Knex } from 'knex';

/** Money that is nobody's may be sent back: a refund without a charge. Owner: plugins/mpesa. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('mpesa_refunds', (table) => {
    table.setNullable('charge');
  });
  await knex.schema.alterTable('mpesa_refunds', (table) => {
    table.index(['payment'], 'mpesa_refunds_payment');
  });
}

export function down(): never {
  throw new Error('not reversible: these tables are the books');
}
