import type { Knex } from 'knex';

const APPLICATIONS = 'identity_provider_applications';
const LICENCES = 'identity_licences';

/**
 * Until when practitioners may see patients, and how they show that it goes on. Owner: plugins/identity
 * (server/licences); src/access and plugins/scheduling read `ends`. Days are YYYY-MM-DD of the clinic's calendar, big
 * integers real milliseconds. Pruning: licences are kept, as the proof of who was let to patients until when; renewals
 * that were refused or never handed in go 90 days after their last change, with their papers; approved ones are kept.
 */
export async function up(knex: Knex): Promise<void> {
  await createLicenceTables(knex);
  await moveApproved(knex);
}

export async function createLicenceTables(knex: Knex): Promise<void> {
  await knex.schema.createTable(LICENCES, (table) => {
    table.string('id', 26).primary();
    table.integer('practitioner_id').notNullable().unique({ indexName: 'identity_licences_one_each' });
    // Null: nobody has looked at any, or it was typed in the CMS without its body.
    table.string('body', 8).nullable();
    table.string('number', 40).nullable();
    // Body and number, else its own id: a licence belongs to one practitioner of all clinics.
    table.string('licence_key', 64).notNullable().unique({ indexName: 'identity_licences_one_holder' });
    // The last day; null where no admin has looked at papers yet.
    table.string('ends', 10).nullable();
    // The last warning that was sent about this end.
    table.string('told', 8).notNullable();
    // In which the practitioner was spoken to last; null: the clinic's.
    table.string('language', 2).nullable();
    table.string('left_on', 10).nullable();
    table.integer('released_by_user_id').nullable();
    table.index(['ends'], 'identity_licences_ends');
  });
  await knex.schema.createTable('identity_licence_renewals', (table) => {
    table.string('id', 26).primary();
    table.string('licence_id', 26).notNullable();
    table.integer('clinic_id').notNullable();
    table.string('state', 12).notNullable();
    // Goes up with every change: a decision is about what was looked at.
    table.integer('version').notNullable();
    table.string('body', 8).nullable();
    table.string('number', 40).nullable();
    table.string('ends', 10).nullable();
    table.text('reason_sealed').notNullable();
    // The licence until it is approved, then its own id: one at a time.
    table.string('open_key', 26).notNullable().unique({ indexName: 'identity_licence_renewals_one_open' });
    table.integer('decided_by_user_id').nullable();
    table.bigInteger('changed_at').notNullable();
    table.index(['clinic_id', 'state'], 'identity_licence_renewals_clinic');
    table.index(['state', 'changed_at'], 'identity_licence_renewals_age');
  });
}

/** What was approved before held its licence in the row of the application. */
async function moveApproved(knex: Knex): Promise<void> {
  const approved = await knex(APPLICATIONS)
    .where({ state: 'approved' })
    .whereNotNull('practitioner_id')
    .select<
      { id: string; licence_key: string; licence_ends: string; practitioner_id: number; language: string }[]
    >(...['id', 'licence_key', 'licence_ends', 'practitioner_id', 'language']);
  for (const { id, licence_key, licence_ends: ends, practitioner_id, language } of approved) {
    const [body = '', number = ''] = licence_key.split(':');
    await knex(LICENCES).insert({
      ...{ id, practitioner_id, body, number, licence_key, ends, told: 'none', language },
    });
    await knex(APPLICATIONS).where({ id }).update({ licence_key: id });
  }
}

export function down(): never {
  throw new Error('not reversible: who may see patients until when would be forgotten');
}
