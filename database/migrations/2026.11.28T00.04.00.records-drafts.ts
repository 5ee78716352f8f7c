import type { Knex } from 'knex';

/**
 * What is written of a visit and not signed yet: one draft per visit, sealed for its patient. Owner: plugins/records. A
 * draft ends when it is signed or thrown away. Instants are ISO 8601 UTC in domain time. Pruning: none.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('records_drafts', (table) => {
    table.string('id', 26).primary();
    table.integer('clinic_id').notNullable();
    table.integer('visit_id').notNullable();
    table.integer('patient_id').notNullable();
    // Who saved it last.
    table.integer('practitioner_id').notNullable();
    table.integer('version').notNullable();
    table.text('content_sealed').notNullable();
    table.string('saved_at', 24).notNullable();
    table.unique(['visit_id'], { indexName: 'records_drafts_visit_unique' });
  });
}

export function down(): never {
  throw new Error('not reversible: somebody wrote these');
}
