import type { Knex } from 'knex';

/**
 * Which charge a person gave unmatched money to, and why: a deposit once, for ever. Owner: plugins/mpesa. Kept like the
 * books, and append-only like them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('mpesa_assignments', (table) => {
    table.string('deposit', 26).primary();
    table.string('charge', 24).notNullable();
    table.text('reason_sealed').notNullable();
    table.integer('by_user_id').notNullable();
    table.string('assigned_at', 24).notNullable();
    table.index(['charge'], 'mpesa_assignments_charge');
  });
  await knex.schema.alterTable('mpesa_attempts', (table) => {
    // What is left to a person is looked for by itself; there is little of it.
    table.index(['quarantined', 'settled_at'], 'mpesa_attempts_quarantined');
  });
  await refuseChanges(knex, 'mpesa_assignments');
}

export function down(): never {
  throw new Error('not reversible: these tables are the books');
}

async function refuseChanges(knex: Knex, table: string): Promise<void> {
  const client = String((knex.client as { config: { client: unknown } }).config.client);
  if (client.includes('sqlite')) {
    for (const change of ['UPDATE', 'DELETE']) {
      await knex.raw(
        `CREATE TRIGGER ${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table}
         BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
      );
    }
  }
  if (client === 'pg' || client.includes('postgres')) {
    await knex.raw(
      `CREATE OR REPLACE FUNCTION ${table}_append_only() RETURNS trigger LANGUAGE plpgsql AS
       'BEGIN RAISE EXCEPTION ''${table} is append-only''; END'`,
    );
    await knex.raw(
      `CREATE TRIGGER ${table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION ${table}_append_only()`,
    );
  }
}
