import type { Knex } from 'knex';

/**
 * What proves who somebody is. Owner: plugins/identity/server/factors. Instants in big integers are real milliseconds:
 * a virtual clock must not lengthen the life of a code. Pruning: challenges and limits are deleted each minute once they
 * decide nothing; authenticators, passkeys and recovery codes live as long as their account.
 */
export async function up(knex: Knex): Promise<void> {
  await createChallenges(knex);
  await createAuthenticators(knex);
  await letDeliveriesCarryCodes(knex);
}

export function down(): never {
  throw new Error('not reversible: without these rows nobody gets in');
}

async function createChallenges(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_phone_challenges', (table) => {
    // Keyed hashes: who reads the table can neither answer a challenge nor tell a number or a code.
    table.string('id', 64).primary();
    table.string('bound_to', 64).notNullable();
    table.string('code_mac', 64).notNullable();
    // Emptied on use; the row goes when its time is over.
    table.text('code_sealed').notNullable();
    table.text('msisdn_sealed').notNullable();
    table.string('msisdn_index', 64).notNullable();
    table.string('address_index', 64).notNullable();
    table.string('language', 2).notNullable();
    table.integer('attempts').notNullable();
    table.integer('sends').notNullable();
    table.bigInteger('next_send_at').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.bigInteger('used_at').nullable();
    table.index(['expires_at'], 'identity_phone_challenges_expires_at');
  });
  await knex.schema.createTable('identity_limits', (table) => {
    table.string('id', 100).primary();
    table.integer('count').notNullable();
    table.bigInteger('resets_at').notNullable();
    table.index(['resets_at'], 'identity_limits_resets_at');
  });
  await knex.schema.createTable('identity_passkey_challenges', (table) => {
    table.string('id', 64).primary();
    table.string('purpose', 12).notNullable();
    table.string('bound_to', 64).notNullable();
    table.bigInteger('expires_at').notNullable();
    table.index(['expires_at'], 'identity_passkey_challenges_expires_at');
  });
}

async function createAuthenticators(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_factor_owners', (table) => {
    table.integer('user_id').primary();
    // What a passkey remembers of its owner: says nothing outside this table (WebAuthn 14.6.1).
    table.string('handle', 64).notNullable().unique({ indexName: 'identity_factor_owners_handle_unique' });
    // Goes up with every removal: the row lock that keeps two removals from taking the last factor together.
    table.integer('removals').notNullable();
  });
  await knex.schema.createTable('identity_totp', (table) => {
    table.string('id', 26).primary();
    table.integer('user_id').notNullable();
    table.string('state', 8).notNullable();
    table.text('secret_sealed').notNullable();
    table.bigInteger('last_step').notNullable();
    table.string('created_at', 24).notNullable();
    table.unique(['user_id', 'state'], { indexName: 'identity_totp_one_per_state' });
  });
  await knex.schema.createTable('identity_recovery_codes', (table) => {
    table.string('id', 26).primary();
    table.integer('user_id').notNullable();
    table.string('code_mac', 64).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('used_at', 24).nullable();
    table.unique(['user_id', 'code_mac'], { indexName: 'identity_recovery_codes_once' });
  });
  await knex.schema.createTable('identity_passkeys', (table) => {
    table.string('id', 26).primary();
    table.integer('user_id').notNullable();
    // A credential id may have 1,023 bytes, more than some databases index.
    table
      .string('credential_index', 64)
      .notNullable()
      .unique({ indexName: 'identity_passkeys_credential_unique' });
    table.text('credential_id').notNullable();
    table.text('public_key').notNullable();
    table.bigInteger('counter').notNullable();
    table.string('transports', 100).notNullable();
    table.boolean('synced').notNullable();
    table.string('name', 60).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('last_used_at', 24).nullable();
    table.index(['user_id'], 'identity_passkeys_user');
  });
}

/** A code goes to a number that may belong to nobody we know: no visit, no person; and it does not stay. */
async function letDeliveriesCarryCodes(knex: Knex): Promise<void> {
  await knex.schema.alterTable('reminders_deliveries', (table) => {
    table.setNullable('visit_id');
    table.setNullable('recipient_id');
  });
  await knex.schema.alterTable('reminders_deliveries', (table) => {
    table.string('challenge', 64).nullable();
    table.bigInteger('good_until').nullable();
    table.index(['challenge'], 'reminders_deliveries_challenge');
    table.index(['good_until'], 'reminders_deliveries_good_until');
  });
}
