import type { Knex } from 'knex';

/**
 * Who of the staff somebody at an outside provider is. Owner: plugins/identity/server/outside. Big integers are real
 * milliseconds. Pruning: one row for a person and provider; rows of accounts that are gone are deleted by the nightly
 * housekeeping.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_outside_links', (table) => {
    table.string('id', 26).primary();
    table.integer('user_id').notNullable();
    table.string('issuer', 255).notNullable();
    // Keyed hash of issuer and subject: the table does not tell who somebody is elsewhere.
    table.string('subject_hash', 64).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('last_used_at').nullable();
    table.unique(['issuer', 'subject_hash'], { indexName: 'identity_outside_links_subject_unique' });
    table.unique(['user_id', 'issuer'], { indexName: 'identity_outside_links_user_unique' });
  });
}

export function down(): never {
  throw new Error('not reversible: nobody could sign in by their hospital again');
}
