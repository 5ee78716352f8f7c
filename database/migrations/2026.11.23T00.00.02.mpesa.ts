import type { Knex } from 'knex';

const APPEND_ONLY = [
  'mpesa_provider_events',
  'mpesa_verdicts',
  'mpesa_receipts',
  'mpesa_deposits',
  'mpesa_closures',
  'ledger_entries',
  'ledger_postings',
];

/**
 * Payments. Provider events are the bulk (about 1 KB a callback, sealed): they may be moved to an archive by month of
 * `received_at` after seven years; nothing else here is pruned.
 */
export async function up(knex: Knex): Promise<void> {
  await createAttempts(knex);
  await createEvidence(knex);
  await createMoney(knex);
  for (const table of APPEND_ONLY) await refuseChanges(knex, table);
}

export function down(): never {
  throw new Error('not reversible: these tables are the books');
}

async function createAttempts(knex: Knex): Promise<void> {
  await knex.schema.createTable('mpesa_attempts', (table) => {
    table.string('id', 26).primary();
    table.string('charge', 24).notNullable();
    table.integer('number').notNullable();
    table.string('token', 64).notNullable().unique({ indexName: 'mpesa_attempts_token_unique' });
    // Daraja builds its CheckoutRequestID from the payer's number (ws_CO_<time><number>), so it is sealed like one.
    table.text('checkout_sealed').nullable();
    table.string('checkout_index', 64).nullable().unique({ indexName: 'mpesa_attempts_checkout_unique' });
    table.string('merchant_id', 100).nullable();
    table.text('msisdn_sealed').notNullable();
    table.string('msisdn_index', 64).notNullable();
    table.integer('amount_cents').notNullable();
    // The fold of the facts below, kept for look-ups.
    table.string('state', 20).notNullable();
    table.string('submit_started_at', 24).nullable();
    table.string('submit_outcome', 10).nullable();
    table.string('refused_code', 20).nullable();
    table.string('failed_code', 20).nullable();
    table.string('settled_at', 24).nullable();
    table.string('receipt', 20).nullable();
    table.boolean('receipt_guessed').notNullable().defaultTo(false);
    // The Pay Bill money that turned out to be this prompt's.
    table.string('deposit', 26).nullable().unique({ indexName: 'mpesa_attempts_deposit_unique' });
    table.string('claim_trust', 10).nullable();
    table.string('claim_receipt', 20).nullable();
    table.string('live_until', 24).nullable();
    table.string('next_query_at', 24).nullable();
    table.integer('queries').notNullable();
    table.integer('turned_away').notNullable();
    table.boolean('quarantined').notNullable();
    // Set while the attempt is live: the database lets one through per charge and per phone.
    table.string('live_charge', 24).nullable().unique({ indexName: 'mpesa_attempts_live_charge_unique' });
    table.string('live_msisdn', 64).nullable().unique({ indexName: 'mpesa_attempts_live_msisdn_unique' });
    table.string('created_at', 24).notNullable();
    table.unique(['charge', 'number'], { indexName: 'mpesa_attempts_number_unique' });
    table.index(['msisdn_index', 'submit_started_at'], 'mpesa_attempts_msisdn');
    table.index(['next_query_at'], 'mpesa_attempts_next_query_at');
    // What the reconciler looks for each minute: open for too long, and claimed but not settled.
    table.index(['state', 'submit_started_at'], 'mpesa_attempts_state');
    table.index(['settled_at', 'claim_trust'], 'mpesa_attempts_claims');
  });
}

async function createEvidence(knex: Knex): Promise<void> {
  await knex.schema.createTable('mpesa_provider_events', (table) => {
    table.string('id', 26).primary();
    table.string('kind', 20).notNullable();
    table.string('about', 26).notNullable();
    table.string('sha256', 64).notNullable();
    table.text('raw_sealed', 'mediumtext').notNullable();
    table.string('ip', 45).notNullable();
    table.string('trust', 10).notNullable();
    table.string('received_at', 24).notNullable();
    table.index(['about'], 'mpesa_provider_events_about');
    table.index(['received_at'], 'mpesa_provider_events_received_at');
  });
  await knex.schema.createTable('mpesa_verdicts', (table) => {
    table.string('id', 26).primary();
    table.string('event', 26).nullable();
    table.string('about', 26).notNullable();
    table.string('source', 12).notNullable();
    table.string('conclusion', 24).notNullable();
    table.string('alerts', 200).notNullable();
    table.string('code', 20).nullable();
    table.string('decided_at', 24).notNullable();
    table.index(['about'], 'mpesa_verdicts_about');
    table.index(['conclusion', 'decided_at'], 'mpesa_verdicts_conclusion');
  });
}

async function createMoney(knex: Knex): Promise<void> {
  await knex.schema.createTable('mpesa_receipts', (table) => {
    // Upper case: SQL Server compares without case, PostgreSQL with.
    table.string('receipt', 20).primary();
    // The attempt or deposit that was credited.
    table.string('payment', 26).notNullable().unique({ indexName: 'mpesa_receipts_payment_unique' });
    // Null in suspense.
    table.string('charge', 24).nullable();
    table.integer('amount_cents').notNullable();
    table.string('confirmed_at', 24).notNullable();
  });
  await knex.schema.createTable('mpesa_deposits', (table) => {
    table.string('id', 26).primary();
    table.string('receipt', 20).notNullable().unique({ indexName: 'mpesa_deposits_receipt_unique' });
    table.string('charge', 24).nullable();
    table.integer('amount_cents').notNullable();
    table.string('received_at', 24).notNullable();
    table.index(['charge'], 'mpesa_deposits_charge');
  });
  await knex.schema.createTable('mpesa_closures', (table) => {
    table.string('charge', 24).primary();
    table.string('reason', 10).notNullable();
    table.string('closed_at', 24).notNullable();
  });
  await knex.schema.createTable('mpesa_refunds', (table) => {
    table.string('id', 26).primary();
    table.string('charge', 24).notNullable();
    // The attempt or deposit whose money goes back.
    table.string('payment', 26).notNullable();
    // Set unless the refund failed: one receipt goes back once.
    table.string('held_payment', 26).nullable().unique({ indexName: 'mpesa_refunds_held_payment_unique' });
    table.string('receipt', 20).nullable();
    table.integer('amount_cents').notNullable();
    table.string('reason', 12).notNullable();
    table.string('state', 10).notNullable();
    table.string('token', 64).notNullable().unique({ indexName: 'mpesa_refunds_token_unique' });
    table.string('originator_id', 100).nullable();
    table.string('conversation_id', 100).nullable();
    table.string('result_code', 20).nullable();
    table.integer('turned_away').notNullable();
    table.string('requested_at', 24).notNullable();
    table.string('sent_at', 24).nullable();
    table.index(['charge'], 'mpesa_refunds_charge');
    table.index(['state', 'sent_at'], 'mpesa_refunds_state');
  });
  await knex.schema.createTable('ledger_entries', (table) => {
    table.string('id', 26).primary();
    table.string('key', 60).notNullable().unique({ indexName: 'ledger_entries_key_unique' });
    table.string('cause', 40).nullable().unique({ indexName: 'ledger_entries_cause_unique' });
    table.string('kind', 20).notNullable();
    // Null in suspense.
    table.string('charge', 24).nullable();
    table.string('booked_at', 24).notNullable();
    table.index(['charge'], 'ledger_entries_charge');
    table.index(['booked_at'], 'ledger_entries_booked_at');
  });
  await knex.schema.createTable('ledger_postings', (table) => {
    table.string('entry', 26).notNullable().references('id').inTable('ledger_entries');
    table.integer('line').notNullable();
    table.string('account', 60).notNullable();
    table.bigInteger('debit_cents').notNullable();
    table.bigInteger('credit_cents').notNullable();
    table.primary(['entry', 'line']);
    table.index(['account'], 'ledger_postings_account');
  });
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
