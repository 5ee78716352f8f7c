import type { Knex } from 'knex';

/** Somebody says how a refund ended that was left to a person; somebody else decides. Owner: plugins/workflows. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('workflow_refund_requests', (table) => {
    // Set where nothing is asked back: the request says how this refund ended.
    table.string('refund', 26).nullable();
    table.string('outcome', 10).nullable();
    table.string('reversal_code', 20).nullable();
  });
}

export function down(): never {
  throw new Error('not reversible: who said it would be forgotten');
}
