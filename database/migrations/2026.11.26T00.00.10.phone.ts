import type { Knex } from 'knex';

/**
 * Signing in by phone. Owner: plugins/identity (server/phone, server/devices). Big integers are real milliseconds; texts
 * are domain time, since a virtual clock may only make a number look older. Pruning: tickets are deleted by the nightly
 * housekeeping once they are over, devices a year after their last use; the rest lives as long as its account.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_phone_tickets', (table) => {
    // Keyed hashes of what the app shows, and of its device: who reads the table can show neither.
    table.string('id', 64).primary();
    table.string('bound_to', 64).notNullable();
    table.string('purpose', 12).notNullable();
    table.text('msisdn_sealed').notNullable();
    /** Whose account it is about; null for a number without one. */
    table.integer('user_id').nullable();
    table.integer('attempts').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.bigInteger('used_at').nullable();
    table.index(['expires_at'], 'identity_phone_tickets_expires_at');
  });
  await knex.schema.createTable('identity_devices', (table) => {
    table.string('id', 26).primary();
    table.integer('user_id').notNullable();
    table.string('device_mac', 64).notNullable();
    table.string('first_seen_at', 24).notNullable();
    table.string('last_verified_at', 24).notNullable();
    table.unique(['user_id', 'device_mac'], { indexName: 'identity_devices_one_per_account' });
    table.index(['last_verified_at'], 'identity_devices_last_verified_at');
  });
  await knex.schema.createTable('identity_last_sign_ins', (table) => {
    table.integer('user_id').primary();
    table.string('verified_at', 24).notNullable();
  });
  await knex.schema.createTable('identity_clinic_cards', (table) => {
    table.integer('patient_id').primary();
    // The number on the clinic's card, as a keyed hash: it is asked for, never shown.
    table.string('card_mac', 64).notNullable();
    table.integer('set_by_user_id').notNullable();
    table.string('set_at', 24).notNullable();
  });
}

export function down(): never {
  throw new Error('not reversible: every device would be a stranger again');
}
