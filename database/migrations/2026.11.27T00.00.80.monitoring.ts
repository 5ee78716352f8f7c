import type { Knex } from 'knex';

/**
 * What happened in each minute, and in each hour. Owner: plugins/monitoring. Minutes and hours are real time since the
 * epoch; no row is about a person. Pruning: minutes go after 48 hours (hourly job), hours and processes after 90 days
 * (nightly sweep); series are as many as there are names and labels, and stay.
 */
export async function up(knex: Knex): Promise<void> {
  await createMonitoringTables(knex);
}

export async function createMonitoringTables(knex: Knex): Promise<void> {
  await knex.schema.createTable('monitoring_processes', (table) => {
    table.increments('id');
    table.string('name', 40).notNullable().unique({ indexName: 'monitoring_processes_name_unique' });
    // The last minute that it wrote: none is written twice.
    table.integer('last_minute').notNullable();
    table.index(['last_minute'], 'monitoring_processes_last_minute');
  });
  await knex.schema.createTable('monitoring_series', (table) => {
    table.increments('id');
    table.string('key', 400).notNullable().unique({ indexName: 'monitoring_series_key_unique' });
    table.string('name', 80).notNullable();
    table.string('kind', 10).notNullable();
    table.text('labels').notNullable();
    table.index(['name'], 'monitoring_series_name');
  });
  await knex.schema.createTable('monitoring_minutes', (table) => {
    table.integer('series').notNullable();
    table.integer('minute').notNullable();
    // 0: of the whole installation.
    table.integer('process').notNullable();
    // Of a duration: the place of its bound, and -1 for its seconds; else 0.
    table.integer('bucket').notNullable();
    addValues(table);
    table.primary(['series', 'minute', 'process', 'bucket']);
    table.index(['minute'], 'monitoring_minutes_minute');
  });
  await knex.schema.createTable('monitoring_hours', (table) => {
    table.integer('series').notNullable();
    table.integer('hour').notNullable();
    table.integer('bucket').notNullable();
    addValues(table);
    table.primary(['series', 'hour', 'bucket']);
    table.index(['hour'], 'monitoring_hours_hour');
  });
  await knex.schema.createTable('monitoring_turns', (table) => {
    table.string('name', 20).primary();
    table.integer('last_minute').notNullable();
  });
  // Whoever moves it on has the turn; the row is there from the beginning, so nobody has to make it.
  await knex('monitoring_turns').insert({ name: 'samples', last_minute: 0 });
}

export function down(): never {
  throw new Error('not reversible: what was measured cannot be measured again');
}

function addValues(table: Knex.CreateTableBuilder): void {
  table.double('value').notNullable();
  // How many values are summed, and the highest of them, where these are levels and not counts.
  table.integer('samples').notNullable();
  table.double('peak').notNullable();
}
