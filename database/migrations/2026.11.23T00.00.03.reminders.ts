import type { Knex } from 'knex';

/**
 * Deliveries, the provider's reports about them (append-only) and who does not want to be written to.
 * Deliveries and reports are kept: they prove who was told what. They may be archived by month of `created_at` and
 * `received_at`, the reports with their triggers lifted.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('reminders_deliveries', (table) => {
    table.string('id', 26).primary();
    table
      .string('dedupe_key', 180)
      .notNullable()
      .unique({ indexName: 'reminders_deliveries_dedupe_key_unique' });
    table.integer('visit_id').notNullable();
    table.string('kind', 40).notNullable();
    table.string('channel', 10).notNullable();
    table.string('recipient_kind', 12).notNullable();
    table.integer('recipient_id').notNullable();
    table.string('language', 2).notNullable();
    table.string('not_before', 24).notNullable();
    table.string('not_after', 24).nullable();
    table.text('facts_sealed').notNullable();
    table.string('state', 10).notNullable();
    table.string('provider_id', 150).nullable();
    table.string('error_code', 60).nullable();
    table.integer('tries').notNullable();
    table.integer('cut_offs').notNullable();
    table.string('fallback_of', 26).nullable();
    table.string('sending_job', 26).nullable();
    table.bigInteger('lease_until').nullable();
    table.string('sending_since', 24).nullable();
    table.string('withdrawn_at', 24).nullable();
    table.string('finished_at', 24).nullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.index(['visit_id'], 'reminders_deliveries_visit');
    table.index(['provider_id'], 'reminders_deliveries_provider');
    table.index(['finished_at', 'not_before'], 'reminders_deliveries_due');
  });
  await knex.schema.createTable('reminders_status_events', (table) => {
    table.string('id', 26).primary();
    table.string('provider_id', 150).notNullable();
    table.string('status', 24).notNullable();
    table.string('error_code', 60).nullable();
    table.string('delivery_id', 26).notNullable();
    table.string('received_at', 24).notNullable();
    table.unique(['provider_id', 'status'], { indexName: 'reminders_status_events_once' });
  });
  await knex.schema.createTable('reminders_opt_outs', (table) => {
    table.string('msisdn_index', 64).primary();
    table.string('source', 20).notNullable();
    table.string('created_at', 24).notNullable();
  });
  await keepAppendOnly(knex, 'reminders_status_events');
}

export function down(): never {
  throw new Error('not reversible: deliveries prove who was told what');
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
  }
}
