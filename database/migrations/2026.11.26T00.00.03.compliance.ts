import type { Knex } from 'knex';

/**
 * The audit trail. Events are never changed, but for the batch that the sealer puts them into, once; batches never, but
 * for the instant of their anchor, once. Pruning: whole batches older than the signed retention, after a checkpoint of
 * theirs is written (and anchored outside); without a checkpoint the database refuses every deletion.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('audit_events', (table) => {
    table.string('id', 26).primary();
    // The clinic's row id, 0 for what belongs to none.
    table.integer('chain').notNullable();
    // Domain time, and the real one beside it: a virtual clock (demo, tests) must not hide when it was written.
    table.string('at', 24).notNullable();
    table.string('recorded_at', 24).notNullable();
    table.string('actor_kind', 8).notNullable();
    table.string('actor_id', 40).nullable();
    table.string('actor_role', 30).nullable();
    table.string('operation', 100).notNullable();
    table.string('action', 10).notNullable();
    table.string('purpose', 16).notNullable();
    table.string('type', 40).notNullable();
    table.text('row_ids').notNullable();
    table.string('outcome', 60).notNullable();
    table.string('request_id', 64).nullable();
    table.string('client_id', 100).nullable();
    // Null until sealed.
    table.integer('batch').nullable();
    table.index(['batch', 'chain', 'id'], 'audit_events_batch');
    table.index(['chain', 'id'], 'audit_events_chain');
    table.index(['actor_id', 'id'], 'audit_events_actor');
  });
  await knex.schema.createTable('audit_subjects', (table) => {
    table.string('event', 26).notNullable();
    table.integer('patient_id').notNullable();
    // The patient's own doing: left out of "who looked at my record".
    table.boolean('own').notNullable();
    table.primary(['event', 'patient_id']);
    table.index(['patient_id', 'own', 'event'], 'audit_subjects_patient');
  });
  await knex.schema.createTable('audit_batches', (table) => {
    table.integer('chain').notNullable();
    table.integer('number').notNullable();
    table.string('root', 64).notNullable();
    table.string('previous', 64).notNullable();
    table.string('header', 64).notNullable();
    table.integer('events').notNullable();
    table.string('first_event', 26).notNullable();
    table.string('last_event', 26).notNullable();
    // The latest instant of its events, by which retention counts.
    table.string('last_at', 24).notNullable();
    table.string('sealed_at', 24).notNullable();
    table.string('anchored_at', 24).nullable();
    // One line an event, `id hash`: names the row that was altered. The root covers it. Last, since it is long.
    table.text('leaves', 'mediumtext').notNullable();
    table.primary(['chain', 'number']);
    table.index(['last_at'], 'audit_batches_last_at');
  });
  await knex.schema.createTable('audit_checkpoints', (table) => {
    table.integer('chain').notNullable();
    // The last batch that was pruned, whose header the next one continues.
    table.integer('number').notNullable();
    table.string('header', 64).notNullable();
    table.string('last_at', 24).notNullable();
    table.integer('retention_years').notNullable();
    table.string('signed_by', 200).notNullable();
    table.string('made_at', 24).notNullable();
    table.primary(['chain', 'number']);
  });
  await guard(knex);
}

export function down(): never {
  throw new Error('not reversible: this is the audit trail');
}

const EVENT_FACTS =
  'id chain at recorded_at actor_kind actor_id actor_role operation action purpose type row_ids outcome request_id client_id'.split(
    ' ',
  );
const BATCH_FACTS =
  'chain number root previous header events first_event last_event last_at leaves sealed_at'.split(' ');
/** What a write-once column may not do. */
const REWRITTEN = (column: string): string => `OLD.${column} IS NOT NULL OR NEW.${column} IS NULL`;
const PRUNED = 'EXISTS (SELECT 1 FROM audit_checkpoints c WHERE c.chain = OLD.chain AND c.number >= OLD.CUT)';
const FREE_SUBJECT = 'EXISTS (SELECT 1 FROM audit_events e WHERE e.id = OLD.event)';

async function guard(knex: Knex): Promise<void> {
  const rules = [
    { table: 'audit_events', of: EVENT_FACTS, when: null, change: 'UPDATE' },
    { table: 'audit_events', of: ['batch'], when: REWRITTEN('batch'), change: 'UPDATE' },
    { table: 'audit_events', of: [], when: `NOT ${PRUNED.replace('CUT', 'batch')}`, change: 'DELETE' },
    { table: 'audit_batches', of: BATCH_FACTS, when: null, change: 'UPDATE' },
    { table: 'audit_batches', of: ['anchored_at'], when: REWRITTEN('anchored_at'), change: 'UPDATE' },
    { table: 'audit_batches', of: [], when: `NOT ${PRUNED.replace('CUT', 'number')}`, change: 'DELETE' },
    { table: 'audit_subjects', of: [], when: null, change: 'UPDATE' },
    // Those of a pruned event go after it.
    { table: 'audit_subjects', of: [], when: FREE_SUBJECT, change: 'DELETE' },
    { table: 'audit_checkpoints', of: [], when: null, change: 'UPDATE' },
    { table: 'audit_checkpoints', of: [], when: null, change: 'DELETE' },
  ] as const;
  const client = String((knex.client as { config: { client: unknown } }).config.client);
  for (const [index, rule] of rules.entries()) {
    const name = `${rule.table}_guard_${index}`;
    if (client.includes('sqlite')) await knex.raw(sqliteTrigger(name, rule));
    if (client === 'pg' || client.includes('postgres')) {
      for (const statement of postgresTrigger(name, rule)) await knex.raw(statement);
    }
  }
  if (client !== 'pg' && !client.includes('postgres')) return;
  for (const table of ['audit_events', 'audit_subjects', 'audit_batches', 'audit_checkpoints']) {
    await knex.raw(
      `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only()`,
    );
  }
}

interface Rule {
  table: string;
  of: readonly string[];
  when: string | null;
  change: 'UPDATE' | 'DELETE';
}

function sqliteTrigger(name: string, { table, of, when, change }: Rule): string {
  const columns = of.length > 0 ? ` OF ${of.join(', ')}` : '';
  return `CREATE TRIGGER ${name} BEFORE ${change}${columns} ON ${table} ${when ? `WHEN ${when} ` : ''}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
}

// PostgreSQL takes no subquery in a trigger's WHEN, so the condition stands in the function.
function postgresTrigger(name: string, { table, of, when, change }: Rule): string[] {
  const columns = of.length > 0 ? ` OF ${of.join(', ')}` : '';
  const kept = change === 'DELETE' ? 'OLD' : 'NEW';
  return [
    `CREATE OR REPLACE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS
     'BEGIN RAISE EXCEPTION ''the audit trail is append-only''; END'`,
    `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS
     'BEGIN IF ${when ?? 'true'} THEN RAISE EXCEPTION ''${table} is append-only''; END IF; RETURN ${kept}; END'`,
    `CREATE TRIGGER ${name} BEFORE ${change}${columns} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${name}()`,
  ];
}
