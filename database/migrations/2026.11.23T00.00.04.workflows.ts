import type { Knex } from 'knex';

/** Where each journey stands; what ended is pruned by `updated_at`, open journeys stay for money that comes late. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('workflow_journeys', (table) => {
    table.string('id', 26).primary();
    table.string('kind', 40).notNullable();
    table.string('subject', 60).notNullable();
    table.text('steps').notNullable();
    table.string('state', 10).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.index(['updated_at'], 'workflow_journeys_updated_at');
    table.unique(['kind', 'subject'], { indexName: 'workflow_journeys_kind_subject_unique' });
  });
}

export function down(): never {
  throw new Error('not reversible: open journeys would lose their undo');
}
