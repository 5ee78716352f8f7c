import type { Knex } from 'knex';

/**
 * Who works for a clinic: invitations and suspensions. Owner: plugins/identity/server/staff. Big integers are real
 * milliseconds. Pruning: invitations are deleted by the nightly housekeeping 30 days after their end; suspensions are
 * kept, since they say why somebody was shut out, and go with their account.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_invitations', (table) => {
    table.string('id', 26).primary();
    table.integer('clinic_id').notNullable();
    // Keyed hash of the token: who reads the table cannot accept anything.
    table.string('token_mac', 64).notNullable().unique({ indexName: 'identity_invitations_token_unique' });
    // Clinic and address while it is open, its own id afterwards: one open invitation for each, on every database.
    table.string('open_key', 64).notNullable().unique({ indexName: 'identity_invitations_one_open' });
    table.text('email_sealed').notNullable();
    table.text('name_sealed').notNullable();
    table.string('role', 24).notNullable();
    table.string('language', 2).notNullable();
    table.integer('practitioner_id').nullable();
    table.integer('invited_by_user_id').notNullable();
    table.bigInteger('sent_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.bigInteger('accepted_at').nullable();
    table.bigInteger('withdrawn_at').nullable();
    table.index(['clinic_id'], 'identity_invitations_clinic');
    table.index(['expires_at'], 'identity_invitations_expires_at');
  });
  await knex.schema.createTable('identity_suspensions', (table) => {
    table.string('id', 26).primary();
    table.integer('user_id').notNullable();
    table.integer('clinic_id').notNullable();
    // `user:<id>` while it is in force, its own id afterwards.
    table.string('open_key', 40).notNullable().unique({ indexName: 'identity_suspensions_one_open' });
    table.text('reason_sealed').notNullable();
    table.integer('by_user_id').notNullable();
    table.string('begun_at', 24).notNullable();
    table.string('ended_at', 24).nullable();
    table.integer('ended_by_user_id').nullable();
    table.index(['user_id'], 'identity_suspensions_user');
  });
}

export function down(): never {
  throw new Error('not reversible: nobody would know why somebody was shut out');
}
