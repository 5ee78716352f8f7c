import type { Knex } from 'knex';

/**
 * Checks of a clinic's chain that somebody asked for in the console, how far each is and what it found. Owner:
 * plugins/compliance. Pruning: a chain's older ones go when a new one is asked for; that they were is on the trail.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('audit_checks', (table) => {
    table.string('id', 26).primary();
    table.integer('chain').notNullable();
    // Of the one that runs the name of its chain, of all others their own id: every database keeps these apart.
    table.string('running_key', 40).notNullable().unique({ indexName: 'audit_checks_running' });
    table.string('asked_at', 24).notNullable();
    // Real time of the last progress: a check that nobody works on any more is known by it.
    table.string('moved_at', 24).notNullable();
    // The checkpoint that it began behind, 0 for none, and the number of the last batch when it was asked for.
    table.integer('start').notNullable();
    table.integer('up_to').notNullable();
    // The last batch that was found whole, and what was counted until there.
    table.integer('number').notNullable();
    table.string('header', 64).notNullable();
    table.integer('batches').notNullable();
    table.integer('events').notNullable();
    table.string('ended_at', 24).nullable();
    // Null once it has ended: whole.
    table.string('problem', 30).nullable();
    table.integer('problem_batch').nullable();
    table.string('problem_event', 26).nullable();
    table.index(['chain', 'id'], 'audit_checks_chain');
  });
  // Refusals and exports are few among many looks.
  await knex.schema.alterTable('audit_events', (table) => {
    table.index(['chain', 'action', 'id'], 'audit_events_action');
  });
  // One patient's, newest first, whoever's doing it was.
  await knex.schema.alterTable('audit_subjects', (table) => {
    table.index(['patient_id', 'event'], 'audit_subjects_event');
  });
}

export function down(): never {
  throw new Error('not reversible: the trail is read by what this adds');
}
