import type { Knex } from 'knex';

/** M-Pesa is asked what became of a refund whose result did not come. A refund has a few dozen rows here at most. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('mpesa_refunds', (table) => {
    table.integer('sends').notNullable().defaultTo(0);
    table.integer('queries').notNullable().defaultTo(0);
    table.string('next_query_at', 24).nullable();
    table.index(['next_query_at'], 'mpesa_refunds_next_query_at');
  });
  await knex('mpesa_refunds').whereNotNull('sent_at').update({ sends: 1 });
  // Those that wait for a result already are asked about first.
  await knex('mpesa_refunds')
    .whereIn('state', ['sending', 'sent', 'unknown'])
    .update({ next_query_at: knex.ref('sent_at') });
  await knex.schema.createTable('mpesa_refund_queries', (table) => {
    table.string('id', 26).primary();
    table.string('refund', 26).notNullable();
    // Of this one question: an answer that comes late tells of the time when it was asked.
    table.string('token', 64).notNullable().unique({ indexName: 'mpesa_refund_queries_token_unique' });
    table.string('asked_at', 24).notNullable();
    table.string('conclusion', 24).nullable();
    table.index(['refund'], 'mpesa_refund_queries_refund');
  });
}

export function down(): never {
  throw new Error('not reversible: these tables are the books');
}
