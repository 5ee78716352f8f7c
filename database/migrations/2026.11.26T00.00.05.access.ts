import type { Knex } from 'knex';

/**
 * Why a practitioner sees a patient, where no other fact says it: `kind` is hand_over today. A row holds from
 * `created_at` until `until`, or until it is ended. Owner: src/access. Rows are kept, since they prove who was let in by
 * whom; only their end may be written later. They may be archived by month of `until`, with the triggers lifted.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('care_relationships', (table) => {
    table.string('id', 26).primary();
    table.string('kind', 20).notNullable();
    table.integer('clinic_id').notNullable();
    table.integer('patient_id').notNullable();
    table.integer('practitioner_id').notNullable();
    table.integer('given_by_user_id').notNullable();
    table.text('reason_sealed').notNullable();
    table.string('created_at', 24).notNullable();
    table.string('until', 24).notNullable();
    table.string('ended_at', 24).nullable();
    table.integer('ended_by_user_id').nullable();
    table.index(['practitioner_id', 'until'], 'care_relationships_practitioner_until');
    table.index(['patient_id', 'until'], 'care_relationships_patient_until');
    table.index(['clinic_id', 'until'], 'care_relationships_clinic_until');
  });
  await keepButForTheEnd(knex);
}

export function down(): never {
  throw new Error('not reversible: the rows prove who was let in by whom');
}

const FIXED = [
  'id',
  'kind',
  'clinic_id',
  'patient_id',
  'practitioner_id',
  'given_by_user_id',
  'created_at',
  'until',
];

/** No row goes, none moves to other people, and an end stays an end. The reason may be sealed anew under another key. */
async function keepButForTheEnd(knex: Knex): Promise<void> {
  const client = String((knex.client as { config: { client: unknown } }).config.client);
  const said = "'care_relationships is kept: only an end may be added'";
  if (client.includes('sqlite')) {
    const changed = [...FIXED.map((column) => `OLD.${column} IS NOT NEW.${column}`), ENDED].join(' OR ');
    await knex.raw(
      'CREATE TRIGGER care_relationships_no_delete BEFORE DELETE ON care_relationships ' +
        `BEGIN SELECT RAISE(ABORT, ${said}); END`,
    );
    await knex.raw(
      `CREATE TRIGGER care_relationships_fixed BEFORE UPDATE ON care_relationships WHEN ${changed} ` +
        `BEGIN SELECT RAISE(ABORT, ${said}); END`,
    );
  } else if (client.startsWith('pg') || client.includes('postgres')) {
    const changed = [...FIXED.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`), ENDED];
    await knex.raw(
      'CREATE OR REPLACE FUNCTION care_relationships_kept() RETURNS trigger AS $$ BEGIN ' +
        `IF TG_OP = 'DELETE' OR ${changed.join(' OR ')} THEN RAISE EXCEPTION ${said}; END IF; ` +
        'RETURN NEW; END $$ LANGUAGE plpgsql',
    );
    await knex.raw(
      'CREATE TRIGGER care_relationships_kept BEFORE UPDATE OR DELETE ON care_relationships ' +
        'FOR EACH ROW EXECUTE FUNCTION care_relationships_kept()',
    );
  }
}

const ENDED =
  '(OLD.ended_at IS NOT NULL AND (NEW.ended_at IS NULL OR NEW.ended_at <> OLD.ended_at OR NEW.ended_by_user_id <> OLD.ended_by_user_id))';
