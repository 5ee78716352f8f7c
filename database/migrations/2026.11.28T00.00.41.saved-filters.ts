import type { Knex } from 'knex';

/**
 * Filters of lists that members of staff keep for themselves. Owner: plugins/console. At most as many a person and list as
 * there are places. Pruning: they go with their account (nightly sweep).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('console_saved_filters', (table) => {
    table.string('id', 26).primary();
    table.integer('user_id').notNullable();
    table.string('list', 20).notNullable();
    table.integer('place').notNullable();
    // Its name, and what it asks for: words that somebody searched by may be a patient's name.
    table.text('content_sealed').notNullable();
    table.unique(['user_id', 'list', 'place'], { indexName: 'console_saved_filters_place' });
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('console_saved_filters');
}
