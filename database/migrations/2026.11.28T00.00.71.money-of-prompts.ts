import type { Knex } from 'knex';

/**
 * Money in suspense of which M-Pesa's own word said that it is a prompt's: at a till its confirmation names no account and
 * may come first. Owner: plugins/mpesa. Append-only, like everything that is the books. Pruning: none.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('mpesa_prompt_deposits', (table) => {
    table.string('deposit', 26).primary();
    table.string('attempt', 26).notNullable();
    table.string('told_at', 24).notNullable();
    table.index(['attempt'], 'mpesa_prompt_deposits_attempt');
  });
  await refuseChanges(knex, 'mpesa_prompt_deposits');
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
