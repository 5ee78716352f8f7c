import type { Knex } from 'knex';

/**
 * The issuer's own tables. Real time in milliseconds or epoch seconds, never domain time: a virtual clock must not move
 * tokens. Expired rows and sessions without a grant are deleted by the nightly housekeeping.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('oidc_payloads', (table) => {
    table.string('kind', 40).notNullable();
    // What a bearer shows is not stored: its SHA-256 is.
    table.string('id', 64).notNullable();
    table.text('payload').notNullable();
    table.string('grant_id', 64).nullable();
    table.string('account_id', 40).nullable();
    table.string('client_id', 100).nullable();
    table.string('uid', 64).nullable();
    table.bigInteger('consumed_at').nullable();
    table.bigInteger('expires_at').nullable();
    table.text('successor').nullable();
    table.primary(['kind', 'id']);
    table.index(['grant_id'], 'oidc_payloads_grant_id');
    table.index(['account_id'], 'oidc_payloads_account_id');
    table.index(['uid'], 'oidc_payloads_uid');
    table.index(['expires_at'], 'oidc_payloads_expires_at');
  });
  await knex.schema.createTable('oidc_keys', (table) => {
    table.string('kid', 40).primary();
    table.string('state', 10).notNullable();
    table.text('sealed').notNullable();
    /** When it took its present state. */
    table.bigInteger('since').notNullable();
  });
  await knex.schema.createTable('identity_sessions', (table) => {
    table.string('id', 26).primary();
    table.string('grant_id', 64).notNullable().unique({ indexName: 'identity_sessions_grant_id_unique' });
    table.integer('user_id').notNullable();
    table.string('role', 40).notNullable();
    table.string('client_id', 100).notNullable();
    table.string('browser_uid', 64).nullable();
    table.string('device', 60).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('last_seen_at').notNullable();
    table.index(['user_id'], 'identity_sessions_user_id');
  });
}

export function down(): never {
  throw new Error('not reversible: everybody would be signed out for good');
}
