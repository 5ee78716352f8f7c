import type { Knex } from 'knex';

/**
 * So that "sign out everywhere" reaches what is on its way, and the phone that was lost. Owner: plugins/identity.
 * `identity_sign_ins.user_id`: whose proofs a sign-in holds so far, null for nobody's. `identity_devices.session_id`: the
 * session that was last opened on a device.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('identity_sign_ins', (table) => {
    table.integer('user_id').nullable();
    table.index(['user_id'], 'identity_sign_ins_user');
  });
  await knex.schema.alterTable('identity_devices', (table) => {
    table.string('session_id', 26).nullable();
  });
}

export function down(): never {
  throw new Error('not reversible: a lost phone would open its account again');
}
