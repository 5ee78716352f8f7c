import type { Knex } from 'knex';

/**
 * Doctors and nurses who ask to work for a clinic, and the papers that they show. Owner: plugins/identity
 * (server/providers). Big integers are real milliseconds. Pruning, by the nightly housekeeping: who never confirmed the
 * address goes after 7 days, who was refused or never handed in after 90 days without a change, with their papers. Who
 * waits is kept; who was approved is kept as the proof of it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_provider_applications', (table) => {
    table.string('id', 26).primary();
    table.integer('clinic_id').notNullable();
    table.string('state', 12).notNullable();
    // Goes up with every change: a decision is about what was looked at.
    table.integer('version').notNullable();
    table.string('language', 2).notNullable();
    table.text('details_sealed').notNullable();
    table.text('reason_sealed').notNullable();
    // Keyed hashes; the row's own id where there is none, since every database then keeps them apart.
    table.string('link_mac', 64).notNullable().unique({ indexName: 'identity_provider_applications_link' });
    table.bigInteger('link_expires_at').notNullable();
    table.string('token_mac', 64).notNullable().unique({ indexName: 'identity_provider_applications_token' });
    table.bigInteger('token_expires_at').notNullable();
    // Clinic and address once it is confirmed and until it is approved, else its own id.
    table
      .string('live_key', 64)
      .notNullable()
      .unique({ indexName: 'identity_provider_applications_one_live' });
    // Body and number once it is approved, else its own id: a licence belongs to one practitioner.
    table
      .string('licence_key', 64)
      .notNullable()
      .unique({ indexName: 'identity_provider_applications_licence' });
    table.string('licence_ends', 10).nullable();
    table.integer('practitioner_id').nullable();
    table.integer('decided_by_user_id').nullable();
    table.bigInteger('changed_at').notNullable();
    table.index(['clinic_id', 'state'], 'identity_provider_applications_clinic');
    table.index(['state', 'changed_at'], 'identity_provider_applications_age');
  });
  await knex.schema.createTable('identity_provider_papers', (table) => {
    // Also the name of its file.
    table.string('id', 26).primary();
    table.string('application_id', 26).notNullable();
    table.string('kind', 12).notNullable();
    table.string('content_type', 20).notNullable();
    table.integer('bytes').notNullable();
    // The key of the file, so that a change of the vault's keys need not touch files.
    table.text('key_sealed').notNullable();
    table.unique(['application_id', 'kind'], { indexName: 'identity_provider_papers_one_of_a_kind' });
  });
}

export function down(): never {
  throw new Error('not reversible: who was vetted, by which papers, would be forgotten');
}
