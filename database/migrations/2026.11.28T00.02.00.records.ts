import type { Knex } from 'knex';

/**
 * The medical record as FHIR R4. Owner: plugins/records. `records_versions`: each version of each resource, sealed; kept and
 * never changed, since a record proves what was known when. `records_resources`: a row for each resource that stands, with
 * its present version; (clinic, type, id) is its address. `patient_id` is whose record it is in, null for what belongs to
 * nobody (organisations, practitioners). Instants are ISO 8601 UTC in domain time. Pruning: none; an erasure ends the
 * patient's key. By growth: partition `records_versions` by month of `recorded_at`.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('records_resources', (table) => {
    table.string('id', 26).primary();
    table.integer('clinic_id').notNullable();
    table.string('type', 40).notNullable();
    table.string('fhir_id', 64).notNullable();
    table.integer('patient_id').nullable();
    table.integer('version').notNullable();
    table.string('version_row', 26).notNullable();
    table.string('updated_at', 24).notNullable();
    table.unique(['clinic_id', 'type', 'fhir_id'], { indexName: 'records_resources_address_unique' });
    table.index(['clinic_id', 'patient_id', 'type', 'updated_at'], 'records_resources_patient');
  });
  await knex.schema.createTable('records_versions', (table) => {
    table.string('id', 26).primary();
    table.string('resource', 26).notNullable();
    table.integer('version').notNullable();
    table.text('content_sealed').notNullable();
    table.string('recorded_at', 24).notNullable();
    table.unique(['resource', 'version'], { indexName: 'records_versions_number_unique' });
  });
  await keepVersions(knex);
}

export function down(): never {
  throw new Error('not reversible: these are medical records');
}

async function keepVersions(knex: Knex): Promise<void> {
  const client = String((knex.client as { config: { client: unknown } }).config.client);
  const table = 'records_versions';
  const said = `'${table} is kept: what was recorded is never changed'`;
  if (client.includes('sqlite')) {
    for (const act of ['UPDATE', 'DELETE']) {
      await knex.raw(
        `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table} ` +
          `BEGIN SELECT RAISE(ABORT, ${said}); END`,
      );
    }
  } else if (client.startsWith('pg') || client.includes('postgres')) {
    await knex.raw(
      `CREATE OR REPLACE FUNCTION ${table}_kept() RETURNS trigger AS $$ BEGIN ` +
        `RAISE EXCEPTION ${said}; END $$ LANGUAGE plpgsql`,
    );
    await knex.raw(
      `CREATE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE ON ${table} ` +
        `FOR EACH ROW EXECUTE FUNCTION ${table}_kept()`,
    );
    await knex.raw(
      `CREATE TRIGGER ${table}_not_emptied BEFORE TRUNCATE ON ${table} ` +
        `FOR EACH STATEMENT EXECUTE FUNCTION ${table}_kept()`,
    );
  }
}
