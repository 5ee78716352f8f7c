import type { Knex } from 'knex';

/**
 * Sign-ins on their way, and what browsers are remembered. Owner: plugins/identity. Big integers are real
 * milliseconds. Pruning: sign-ins and links are deleted each minute once they are over; browsers that were not used for
 * half a year, and rows of accounts that are gone, by the nightly housekeeping.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_sign_ins', (table) => {
    // The hash of the interaction's uid, which stands in addresses.
    table.string('id', 64).primary();
    // Proofs, whose they are, the phone and its challenge, an authenticator that waits for its first code.
    table.text('state_sealed').notNullable();
    // Goes up with every change: of two forms sent at the same moment the second sees what the first one did.
    table.integer('version').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.index(['expires_at'], 'identity_sign_ins_expires_at');
  });
  await knex.schema.createTable('identity_browsers', (table) => {
    table.string('id', 26).primary();
    table.integer('user_id').notNullable();
    // What the browser's cookie holds is not stored: its hash is.
    table.string('token_hash', 64).notNullable().unique({ indexName: 'identity_browsers_token_unique' });
    // Under which name its owner signs in: there a stranger's wrong guesses do not count.
    table.string('name_index', 64).notNullable();
    table.string('kind', 8).notNullable();
    table.string('label', 60).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('last_seen_at').notNullable();
    table.index(['user_id'], 'identity_browsers_user');
    table.index(['last_seen_at'], 'identity_browsers_last_seen_at');
  });
  await knex.schema.createTable('identity_password_links', (table) => {
    table.string('id', 64).primary();
    table.integer('user_id').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.index(['user_id'], 'identity_password_links_user');
    table.index(['expires_at'], 'identity_password_links_expires_at');
  });
}

export function down(): never {
  throw new Error('not reversible: browsers that are known would be strangers again');
}
