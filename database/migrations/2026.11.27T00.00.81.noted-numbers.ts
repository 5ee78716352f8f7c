import type { Knex } from 'knex';

/**
 * Numbers that a clerk wrote down for a patient and that nobody has proven by a code. Owner: src/api/patient (desk). They
 * find the record at the desk and stand in no `phone_index`, which is a number's one owner: who holds the number may still
 * open an account with it. Families share phones, so the index is not unique. Kept as long as the record.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('patient_noted_numbers', (table) => {
    table.integer('patient_id').primary();
    table.string('phone_index', 64).notNullable();
    table.integer('noted_by_user_id').notNullable();
    table.string('noted_at', 24).notNullable();
    table.index(['phone_index'], 'patient_noted_numbers_phone_index');
  });
}

export function down(): never {
  throw new Error('not reversible: patients would be found by their numbers no more');
}
