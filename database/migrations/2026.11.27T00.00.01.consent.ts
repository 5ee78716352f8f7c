import type { Knex } from 'knex';

/**
 * Consent: the texts as they were published, what patients chose (both append-only), and what holds now: one row a patient
 * and purpose, so that asking it is one join. Owner: plugins/compliance. Versions and choices prove what was allowed and
 * stay as long as the record of the patient does; rows of a patient who was erased name nobody.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('consent_versions', (table) => {
    table.string('id', 26).primary();
    table.integer('clinic_id').notNullable();
    table.integer('number').notNullable();
    // The purposes with their words, and what changed, in every language: JSON.
    table.text('text', 'mediumtext').notNullable();
    // Whoever agreed to an earlier one is asked again, and until then counts as not having agreed.
    table.boolean('asks_again').notNullable();
    table.string('published_at', 24).notNullable();
    // Null: the words that come with the product.
    table.integer('published_by_user_id').nullable();
    table.unique(['clinic_id', 'number'], { indexName: 'consent_versions_number' });
  });
  await knex.schema.createTable('consent_choices', (table) => {
    table.string('id', 26).primary();
    table.integer('patient_id').notNullable();
    table.integer('clinic_id').notNullable();
    table.string('purpose', 24).notNullable();
    table.boolean('granted').notNullable();
    table.string('version_id', 26).notNullable();
    table.integer('version').notNullable();
    table.string('channel', 12).notNullable();
    table.integer('by_user_id').notNullable();
    // What who chose is to the patient; null: the patient.
    table.string('relation', 20).nullable();
    table.string('at', 24).notNullable();
    table.index(['patient_id', 'id'], 'consent_choices_patient');
  });
  await knex.schema.createTable('consent_states', (table) => {
    table.integer('patient_id').notNullable();
    table.string('purpose', 24).notNullable();
    table.integer('clinic_id').notNullable();
    table.boolean('granted').notNullable();
    // Granted, and not under a text that has to be agreed to anew.
    table.boolean('holds').notNullable();
    table.integer('version').notNullable();
    table.string('at', 24).notNullable();
    table.primary(['patient_id', 'purpose']);
    table.index(['purpose', 'holds', 'patient_id'], 'consent_states_purpose');
    table.index(['clinic_id', 'purpose', 'holds'], 'consent_states_clinic');
  });
  for (const table of ['consent_versions', 'consent_choices']) await keepAppendOnly(knex, table);
}

export function down(): never {
  throw new Error('not reversible: the rows prove what patients allowed');
}

async function keepAppendOnly(knex: Knex, table: string): Promise<void> {
  const client = String((knex.client as { config: { client: unknown } }).config.client);
  if (client.includes('sqlite')) {
    for (const action of ['UPDATE', 'DELETE']) {
      await knex.raw(
        `CREATE TRIGGER ${table}_no_${action.toLowerCase()} BEFORE ${action} ON ${table} ` +
          `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
      );
    }
  } else if (client.startsWith('pg') || client.includes('postgres')) {
    await knex.raw(
      `CREATE OR REPLACE FUNCTION ${table}_append_only() RETURNS trigger AS $$ ` +
        `BEGIN RAISE EXCEPTION '${table} is append-only'; END $$ LANGUAGE plpgsql`,
    );
    await knex.raw(
      `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} ` +
        `FOR EACH ROW EXECUTE FUNCTION ${table}_append_only()`,
    );
    await knex.raw(
      `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table} ` +
        `FOR EACH STATEMENT EXECUTE FUNCTION ${table}_append_only()`,
    );
  }
}
