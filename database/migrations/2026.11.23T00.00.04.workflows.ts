import type { Knex } from 'knex';

/** Where each journey stands; finished and undone rows are pruned with the outbox. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('workflow_journeys', (table) => {
    table.string('id', 26).primary();
    table.string('kind', 40).notNullable();
    table.string('subject', 60).notNullable();
    table.text('steps').notNullable();
    table.string('state', 10).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.unique(['kind', 'subject'], { indexName: 'workflow_journeys_kind_subject_unique' });
  });
}

export function down(): never {
  throw new Error('not reversible: open journeys would lose their undo');
}
