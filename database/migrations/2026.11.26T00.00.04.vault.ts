import type { Knex } from 'knex';

/**
 * The vault's data keys, wrapped. Owner: src/kernel/vault. One row a patient, so it grows with them and is not pruned: a
 * row whose key was destroyed stays and says so, else a late write would make the patient a second key.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('vault_subject_keys', (table) => {
    table.string('subject', 64).primary();
    // The key-encryption key by its name in VAULT_KEYS; both are null once the key was destroyed.
    table.string('kek', 64).nullable();
    table.string('wrapped', 120).nullable();
    table.string('created_at', 24).notNullable();
    table.string('destroyed_at', 24).nullable();
    table.index(['kek'], 'vault_subject_keys_kek');
  });
}

export function down(): never {
  throw new Error('not reversible: nothing that patients gave us would open again');
}
