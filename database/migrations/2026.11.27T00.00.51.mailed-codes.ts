import type { Knex } from 'knex';

/**
 * When a recovery code ends (real milliseconds): that which a clinic's admin has mailed. Those on paper have no end. Owner:
 * plugins/identity/server/factors. Pruning: with their rows.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('identity_recovery_codes', (table) => {
    table.bigInteger('expires_at').nullable();
  });
}

export function down(): never {
  throw new Error('not reversible: codes in mail boxes would be good for ever');
}
