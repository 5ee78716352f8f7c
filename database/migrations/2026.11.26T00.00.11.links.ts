import type { Knex } from 'knex';

/**
 * Who acts for whom. Owner: plugins/identity (server/links). `identity_link_codes`: what a clinic gives out to a person;
 * big integers are real milliseconds, and the nightly housekeeping deletes what is over. `identity_record_links`: an
 * account's further records of its own owner (self), and the records of those it acts for, from `created_at` until
 * `until` or until it is ended, in domain time. These rows are kept, since they prove who was let in by whom; only their
 * end may be written later. They may be archived by month of their end, with the triggers lifted.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('identity_link_codes', (table) => {
    table.string('id', 26).primary();
    // A keyed hash: who reads the table cannot use the code.
    table.string('code_mac', 64).notNullable().unique({ indexName: 'identity_link_codes_code_unique' });
    table.string('kind', 10).notNullable();
    table.integer('patient_id').notNullable();
    table.integer('clinic_id').notNullable();
    table.integer('issued_by_user_id').notNullable();
    table.integer('attempts').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.bigInteger('used_at').nullable();
    table.index(['patient_id'], 'identity_link_codes_patient_id');
    table.index(['expires_at'], 'identity_link_codes_expires_at');
  });
  await knex.schema.createTable('identity_record_links', (table) => {
    table.string('id', 26).primary();
    table.string('kind', 10).notNullable();
    table.integer('patient_id').notNullable();
    table.integer('user_id').notNullable();
    table.integer('clinic_id').notNullable();
    table.integer('confirmed_by_user_id').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('until', 24).nullable();
    table.string('ended_at', 24).nullable();
    table.integer('ended_by_user_id').nullable();
    // `account patient` while it is not ended: no account is linked to one record twice.
    table.string('open_key', 40).nullable().unique({ indexName: 'identity_record_links_open_once' });
    table.index(['user_id', 'ended_at'], 'identity_record_links_user');
    table.index(['patient_id', 'ended_at'], 'identity_record_links_patient');
  });
  await keepButForTheEnd(knex);
}

export function down(): never {
  throw new Error('not reversible: the rows prove who was let in by whom');
}

const FIXED = [
  'id',
  'kind',
  'patient_id',
  'user_id',
  'clinic_id',
  'confirmed_by_user_id',
  'created_at',
  'until',
];
const ENDED = 'OLD.ended_at IS NOT NULL';

async function keepButForTheEnd(knex: Knex): Promise<void> {
  const client = String((knex.client as { config: { client: unknown } }).config.client);
  const said = "'identity_record_links is kept: only an end may be added'";
  const table = 'identity_record_links';
  if (client.includes('sqlite')) {
    const changed = [...FIXED.map((column) => `OLD."${column}" IS NOT NEW."${column}"`), ENDED].join(' OR ');
    await knex.raw(
      `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, ${said}); END`,
    );
    await knex.raw(
      `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} WHEN ${changed} ` +
        `BEGIN SELECT RAISE(ABORT, ${said}); END`,
    );
  } else if (client.startsWith('pg') || client.includes('postgres')) {
    const changed = [...FIXED.map((column) => `OLD."${column}" IS DISTINCT FROM NEW."${column}"`), ENDED];
    await knex.raw(
      `CREATE OR REPLACE FUNCTION ${table}_kept() RETURNS trigger AS $$ BEGIN ` +
        `IF TG_OP = 'DELETE' OR ${changed.join(' OR ')} THEN RAISE EXCEPTION ${said}; END IF; ` +
        'RETURN NEW; END $$ LANGUAGE plpgsql',
    );
    await knex.raw(
      `CREATE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE ON ${table} ` +
        `FOR EACH ROW EXECUTE FUNCTION ${table}_kept()`,
    );
  }
}
