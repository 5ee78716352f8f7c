import type { Knex } from 'knex';

/**
 * Sessions of colleagues that an admin of their clinic ended, and why. Owner: plugins/identity (server/staff). Pruning:
 * kept, since they say who shut whom out of a device, and go with their account.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_session_ends', (table) => {
    table.string('id', 26).primary();
    table.integer('user_id').notNullable();
    table.integer('clinic_id').notNullable();
    table.text('reason_sealed').notNullable();
    table.integer('by_user_id').notNullable();
    table.string('ended_at', 24).notNullable();
    table.index(['user_id'], 'identity_session_ends_user');
  });
}

export function down(): never {
  throw new Error('not reversible: nobody would know whose sessions were ended, and why');
}
