import type { Knex } from 'knex';

/**
 * What becomes of an emergency access after it was opened: a row for each `break_glass` of care_relationships, of the
 * same id, that waits until somebody else reviewed it. Owner: plugins/compliance. Kept as long as care_relationships is,
 * since it proves that each was looked at; archived with it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('compliance_break_glass', (table) => {
    table.string('id', 26).primary();
    table.integer('clinic_id').notNullable();
    table.string('opened_at', 24).notNullable();
    table.string('reviewed_at', 24).nullable();
    table.integer('reviewer_user_id').nullable();
    table.string('verdict', 20).nullable();
    table.text('words_sealed').nullable();
    // When it had waited for too long, and the clinic was told again.
    table.string('escalated_at', 24).nullable();
    table.index(['clinic_id', 'reviewed_at', 'id'], 'compliance_break_glass_queue');
    table.index(['reviewed_at', 'opened_at'], 'compliance_break_glass_waiting');
  });
  await writeOnce(knex);
}

export function down(): never {
  throw new Error('not reversible: the rows prove who reviewed an emergency access');
}

const FIXED = ['id', 'clinic_id', 'opened_at'];
const ONCE = ['reviewed_at', 'reviewer_user_id', 'verdict', 'words_sealed', 'escalated_at'];
const SAID = "'compliance_break_glass is kept: a review is written once'";

async function writeOnce(knex: Knex): Promise<void> {
  const client = String((knex.client as { config: { client: unknown } }).config.client);
  const changed = (differs: string): string =>
    [
      ...FIXED.map((column) => `OLD.${column} ${differs} NEW.${column}`),
      ...ONCE.map((column) => `(OLD.${column} IS NOT NULL AND OLD.${column} ${differs} NEW.${column})`),
    ].join(' OR ');
  if (client.includes('sqlite')) {
    await knex.raw(
      'CREATE TRIGGER compliance_break_glass_no_delete BEFORE DELETE ON compliance_break_glass ' +
        `BEGIN SELECT RAISE(ABORT, ${SAID}); END`,
    );
    await knex.raw(
      'CREATE TRIGGER compliance_break_glass_once BEFORE UPDATE ON compliance_break_glass ' +
        `WHEN ${changed('IS NOT')} BEGIN SELECT RAISE(ABORT, ${SAID}); END`,
    );
  } else if (client.startsWith('pg') || client.includes('postgres')) {
    await knex.raw(
      'CREATE OR REPLACE FUNCTION compliance_break_glass_kept() RETURNS trigger AS $$ BEGIN ' +
        `IF TG_OP = 'DELETE' OR ${changed('IS DISTINCT FROM')} THEN RAISE EXCEPTION ${SAID}; END IF; ` +
        'RETURN NEW; END $$ LANGUAGE plpgsql',
    );
    await knex.raw(
      'CREATE TRIGGER compliance_break_glass_kept BEFORE UPDATE OR DELETE ON compliance_break_glass ' +
        'FOR EACH ROW EXECUTE FUNCTION compliance_break_glass_kept()',
    );
  }
}
