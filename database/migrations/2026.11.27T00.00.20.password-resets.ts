import type { Knex } from 'knex';

/**
 * Passwords that staff forgot, and second factors that their clinic took away. Owner: plugins/identity (server/reset,
 * server/staff). Big integers are real milliseconds. Pruning: resets of passwords are deleted by the nightly housekeeping
 * a day after their end; those of factors are kept, since they say who vouched for whom, and go with their account.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_password_resets', (table) => {
    table.string('id', 26).primary();
    // Emptied once it was looked for: until then nobody has asked whose it is.
    table.text('email_sealed').notNullable();
    table.string('language', 2).notNullable();
    table.integer('user_id').nullable();
    // Keyed hash of the mailed token; its own id while there is none.
    table
      .string('token_mac', 64)
      .notNullable()
      .unique({ indexName: 'identity_password_resets_token_unique' });
    // Keyed hash of the browser in which the second factor was shown.
    table.string('proven_in', 64).nullable();
    table.bigInteger('expires_at').notNullable();
    table.bigInteger('ended_at').nullable();
    table.index(['user_id'], 'identity_password_resets_user');
    table.index(['expires_at'], 'identity_password_resets_expires_at');
  });
  await knex.schema.createTable('identity_factor_resets', (table) => {
    table.string('id', 26).primary();
    table.integer('user_id').notNullable();
    table.integer('clinic_id').notNullable();
    table.text('reason_sealed').notNullable();
    table.integer('by_user_id').notNullable();
    table.string('reset_at', 24).notNullable();
    table.index(['user_id'], 'identity_factor_resets_user');
  });
}

export function down(): never {
  throw new Error('not reversible: nobody would know whose factors were taken away, and why');
}
