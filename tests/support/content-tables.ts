import type { Knex } from 'knex';
import { createLicenceTables } from '../../database/migrations/2026.11.27T00.00.60.licences';

/**
 * The content-type tables that plugins read and write, with the columns and indexes that Strapi makes from src/api; and the
 * licences of practitioners, without whose end nobody is let in or booked.
 */
export async function createContentTables(knex: Knex): Promise<void> {
  await knex.schema.createTable('clinics', (table) => {
    base(table);
    for (const name of ['name', 'slug', 'time_zone', 'phone', 'email', 'address', 'default_language'])
      table.string(name);
    for (const name of ['hold_minutes', 'free_cancel_hours', 'move_notice_hours']) table.integer(name);
    table.boolean('active');
  });
  await knex.schema.createTable('services', (table) => {
    base(table);
    for (const name of ['name', 'name_sw', 'channel']) table.string(name);
    for (const name of ['clinic_id', 'length_minutes', 'price_cents', 'min_notice_minutes', 'horizon_days']) {
      table.integer(name);
    }
    for (const name of ['from_age', 'to_age']) table.integer(name);
    table.boolean('active');
  });
  await knex.schema.createTable('practitioners', (table) => {
    base(table);
    for (const name of ['full_name', 'title', 'specialty', 'licence_body', 'licence_number', 'languages']) {
      table.string(name);
    }
    table.text('bio');
    table.integer('clinic_id');
    table.integer('user_id');
    table.boolean('active');
  });
  await knex.schema.createTable('practitioners_services_lnk', (table) => {
    table.increments('id');
    table.integer('practitioner_id');
    table.integer('service_id');
  });
  await knex.schema.createTable('patients', (table) => {
    base(table);
    for (const name of ['full_name', 'language', 'phone_index']) table.string(name);
    table.date('date_of_birth');
    table.text('phone_sealed');
    table.text('email_sealed');
    table.integer('clinic_id');
    table.integer('user_id');
    table.boolean('active');
    table.unique(['phone_index'], { indexName: 'patients_phone_index_unique' });
  });
  await createUserTables(knex);
  await createLicenceTables(knex);
  await knex.schema.createTable('appointments', (table) => {
    base(table);
    for (const name of ['reference', 'state', 'channel', 'cancelled_by', 'booked_by']) {
      table.string(name);
    }
    table.text('cancel_reason');
    for (const name of [
      'starts_at',
      'ends_at',
      'hold_expires_at',
      'confirmed_at',
      'cancelled_at',
      'completed_at',
      'arrived_at',
      'called_in_at',
    ]) {
      table.datetime(name, { precision: 3 });
    }
    for (const name of ['clinic_id', 'service_id', 'practitioner_id', 'patient_id', 'price_cents'])
      table.integer(name);
    table.integer('moved_count');
    table.integer('late_minutes');
    table.integer('version');
    table.boolean('hold_extended');
    table.unique(['reference'], { indexName: 'appointments_reference_unique' });
  });
  await knex.schema.createTable('payments', (table) => {
    base(table);
    for (const name of ['reference', 'subject', 'state', 'method', 'receipt']) table.string(name);
    for (const name of [
      'amount_cents',
      'paid_cents',
      'refunded_cents',
      'clinic_id',
      'patient_id',
      'version',
    ]) {
      table.integer(name);
    }
    table.datetime('paid_at', { precision: 3 });
    table.unique(['reference'], { indexName: 'payments_reference_unique' });
    table.unique(['subject'], { indexName: 'payments_subject_unique' });
  });
}

async function createUserTables(knex: Knex): Promise<void> {
  await knex.schema.createTable('up_users', (table) => {
    base(table);
    for (const name of ['username', 'email', 'password', 'provider', 'full_name']) table.string(name);
    table.boolean('confirmed');
    table.boolean('blocked');
    table.integer('clinic_id');
  });
  await knex.schema.createTable('up_roles', (table) => {
    base(table);
    table.string('type');
    table.string('name');
  });
  await knex.schema.createTable('up_users_role_lnk', (table) => {
    table.increments('id');
    table.integer('user_id');
    table.integer('role_id');
  });
}

function base(table: Knex.CreateTableBuilder): void {
  table.increments('id');
  table.string('document_id');
  for (const name of ['created_at', 'updated_at', 'published_at']) table.datetime(name, { precision: 3 });
}
