import type { Knex } from 'knex';

/**
 * Filters of patients, visits and payments held the words that somebody searched by, which may be a patient's name. They are
 * sealed: which of them do can't be told here, so all of them go.
 */
export async function up(knex: Knex): Promise<void> {
  await knex('console_saved_filters').whereNot({ list: 'audit' }).delete();
}

export async function down(): Promise<void> {
  // What was kept in them is gone on purpose.
}
