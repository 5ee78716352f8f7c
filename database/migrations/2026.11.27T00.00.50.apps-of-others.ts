import type { Knex } from 'knex';

/**
 * For whom an app of others was let in, where that is not the person who signed in; and which way a key of the issuer
 * signs. Owner: plugins/identity/server/apps and issuer/keys. Big integers are real milliseconds. Pruning: rows of grants
 * that are gone are deleted by the nightly housekeeping.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_app_patients', (table) => {
    table.string('grant_id', 64).primary();
    table.integer('patient_id').notNullable();
    table.bigInteger('created_at').notNullable();
  });
  await knex.schema.alterTable('oidc_keys', (table) => {
    table.string('alg', 10).notNullable().defaultTo('ES256');
  });
}

export function down(): never {
  throw new Error('not reversible: an app let in for a child would be let in for the parent');
}
