import type { Knex } from 'knex';

/**
 * Who is taken when, in buckets of five minutes since the epoch. The unique index refuses double bookings.
 * Rows whose bucket is long past decide nothing any more: housekeeping deletes them practitioner by practitioner.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('scheduling_occupancy', (table) => {
    table.increments('id');
    table.integer('practitioner_id').notNullable();
    table.integer('bucket').notNullable();
    // 0 for the ordinary visit; a deliberate overbooking takes the next one.
    table.integer('lane').notNullable().defaultTo(0);
    table.integer('visit_id').notNullable();
    // Null: booked. Otherwise a hold that blocks until this instant.
    table.string('expires_at', 24).nullable();
    table.unique(['practitioner_id', 'bucket', 'lane'], {
      indexName: 'scheduling_occupancy_one_visit_per_bucket_and_lane',
    });
    table.index(['visit_id'], 'scheduling_occupancy_visit_id');
  });
}

export function down(): never {
  throw new Error('not reversible: without occupancy nothing prevents double bookings');
}
