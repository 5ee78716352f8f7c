import type { Knex } from 'knex';

/**
 * Which resources were signed with a note, and so never change: triggers hold them in `records_resources`, whoever writes.
 * Owner: plugins/records. `part`: `note`, `encounter`, `condition.1`, `addendum.1` and so on; each once a visit. Instants are ISO 8601 UTC in domain time. Pruning: none.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('records_signed', (table) => {
    table.string('resource', 26).primary();
    table.integer('clinic_id').notNullable();
    table.integer('patient_id').notNullable();
    table.integer('visit_id').notNullable();
    table.string('part', 16).notNullable();
    table.string('signed_at', 24).notNullable();
    // Of two who sign at once, one does.
    table.unique(['visit_id', 'part'], { indexName: 'records_signed_part_unique' });
    table.index(['clinic_id', 'patient_id', 'part', 'signed_at'], 'records_signed_patient');
  });
  await keepSigned(knex);
}

export function down(): never {
  throw new Error('not reversible: these were signed');
}

async function keepSigned(knex: Knex): Promise<void> {
  const client = String((knex.client as { config: { client: unknown } }).config.client);
  const said = "'it was signed and is never changed'";
  if (client.includes('sqlite')) {
    for (const act of ['UPDATE', 'DELETE']) {
      await knex.raw(
        `CREATE TRIGGER records_signed_no_${act.toLowerCase()} BEFORE ${act} ON records_signed ` +
          `BEGIN SELECT RAISE(ABORT, ${said}); END`,
      );
      await knex.raw(
        `CREATE TRIGGER records_resources_signed_no_${act.toLowerCase()} BEFORE ${act} ON records_resources ` +
          'WHEN EXISTS (SELECT 1 FROM records_signed WHERE resource = OLD.id) ' +
          `BEGIN SELECT RAISE(ABORT, ${said}); END`,
      );
    }
  } else if (client.startsWith('pg') || client.includes('postgres')) {
    const refuse = `RAISE EXCEPTION ${said};`;
    await knex.raw(
      'CREATE OR REPLACE FUNCTION records_signed_kept() RETURNS trigger AS $$ BEGIN ' +
        `${refuse} END $$ LANGUAGE plpgsql`,
    );
    await knex.raw(
      'CREATE TRIGGER records_signed_kept BEFORE UPDATE OR DELETE ON records_signed ' +
        'FOR EACH ROW EXECUTE FUNCTION records_signed_kept()',
    );
    await knex.raw(
      'CREATE TRIGGER records_signed_not_emptied BEFORE TRUNCATE ON records_signed ' +
        'FOR EACH STATEMENT EXECUTE FUNCTION records_signed_kept()',
    );
    await knex.raw(
      'CREATE OR REPLACE FUNCTION records_resources_signed_kept() RETURNS trigger AS $$ BEGIN ' +
        `IF EXISTS (SELECT 1 FROM records_signed WHERE resource = OLD.id) THEN ${refuse} END IF; ` +
        "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$ LANGUAGE plpgsql",
    );
    await knex.raw(
      'CREATE TRIGGER records_resources_signed_kept BEFORE UPDATE OR DELETE ON records_resources ' +
        'FOR EACH ROW EXECUTE FUNCTION records_resources_signed_kept()',
    );
  }
}
