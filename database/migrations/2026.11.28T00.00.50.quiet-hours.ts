import type { Knex } from 'knex';

/**
 * When patients do not want to be reminded, in minutes of the local day; and when the clinic wants a reminder to go, from
 * which quiet hours move it. Owner: plugins/reminders. No pruning: one row a patient.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('reminders_quiet_hours', (table) => {
    table.integer('patient_id').primary();
    table.integer('from_minute').notNullable();
    table.integer('to_minute').notNullable();
    table.string('updated_at', 24).notNullable();
  });
  await knex.schema.alterTable('reminders_deliveries', (table) => {
    table.string('wished_at', 24).nullable();
    table.index(['recipient_id', 'state'], 'reminders_deliveries_recipient');
  });
  // Those that wait already follow whatever their patients choose from now on.
  await knex('reminders_deliveries')
    .where({ state: 'planned', tries: 0 })
    .whereIn('kind', ['visit-reminder-24h', 'visit-reminder-1h'])
    .update({ wished_at: knex.ref('not_before') });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('reminders_deliveries', (table) => {
    table.dropIndex(['recipient_id', 'state'], 'reminders_deliveries_recipient');
    table.dropColumn('wished_at');
  });
  await knex.schema.dropTable('reminders_quiet_hours');
}
