import type { Knex } from 'knex';

/**
 * What records are found by. Owner: plugins/records. `records_search`: for each resource that stands, the values of its search
 * parameters, replaced with every version: `value` is a keyed hash, or a status as it is; spans of time as ISO 8601 UTC.
 * Pruning: with the next version, the deletion, the erasure. A version with `deleted` says that the resource ended there.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('records_search', (table) => {
    table.string('resource', 26).notNullable();
    table.integer('place').notNullable();
    table.integer('clinic_id').notNullable();
    table.integer('patient_id').nullable();
    table.string('type', 40).notNullable();
    table.string('param', 40).notNullable();
    table.string('value', 128).nullable();
    table.string('from_at', 24).nullable();
    table.string('to_at', 24).nullable();
    table.primary(['resource', 'place']);
    table.index(['clinic_id', 'type', 'param', 'value', 'resource'], 'records_search_value');
    table.index(['clinic_id', 'type', 'param', 'from_at', 'resource'], 'records_search_time');
    table.index(['patient_id'], 'records_search_patient');
  });
  await knex.schema.alterTable('records_resources', (table) => {
    table.boolean('deleted').notNullable().defaultTo(false);
  });
  await knex.schema.alterTable('records_versions', (table) => {
    table.boolean('deleted').notNullable().defaultTo(false);
  });
}

export function down(): never {
  throw new Error('not reversible: it would forget what was deleted');
}
