import type { Knex } from 'knex';

/**
 * Whose clinic and which patient a message about a visit concerns, so that a desk's list of messages is read by an index;
 * and which message was sent again in the place of which. Null for what is about no visit. Owner: plugins/reminders.
 * Pruning: with the rows, which are kept.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('reminders_deliveries', (table) => {
    table.integer('clinic_id').nullable();
    table.integer('patient_id').nullable();
    table.string('again_of', 26).nullable();
    table.index(['clinic_id', 'not_before', 'id'], 'reminders_deliveries_clinic');
    table.index(['patient_id', 'not_before', 'id'], 'reminders_deliveries_patient');
    table.index(['fallback_of'], 'reminders_deliveries_fallback_of');
    table.index(['again_of'], 'reminders_deliveries_again_of');
  });
  if (!(await knex.schema.hasTable('appointments'))) return;
  const ofVisit = (column: string): Knex.QueryBuilder =>
    knex('appointments as v').select(column).whereRaw('?? = ??', ['v.id', 'reminders_deliveries.visit_id']);
  await knex('reminders_deliveries')
    .whereNotNull('visit_id')
    .update({ clinic_id: ofVisit('v.clinic_id'), patient_id: ofVisit('v.patient_id') });
}

export function down(): never {
  throw new Error('not reversible: which message stood in for which would be forgotten');
}
