import type { Knex } from 'knex';
import { up as kernelTables } from '../../database/migrations/2026.11.23T00.00.00.kernel';
import { up as schedulingTables } from '../../database/migrations/2026.11.23T00.00.01.scheduling';
import { up as vaultTables } from '../../database/migrations/2026.11.26T00.00.04.vault';
import { composeScheduling } from '../../plugins/scheduling/server/compose';
import { settingsSchema, type Settings } from '../../plugins/scheduling/server/config';
import { SCHEDULING, type SchedulingFace } from '../../plugins/scheduling/server/face';
import type { Parts } from '../../plugins/scheduling/server/use-cases/parts';
import { createContentTables } from './content-tables';
import { testKernel, type TestKernel } from './kernel';

/** The content types that the scheduling plugin adds, as Strapi makes their tables. */
async function createHoursTables(knex: Knex): Promise<void> {
  await knex.schema.createTable('scheduling_weekly_hours', (table) => {
    table.increments('id');
    for (const name of ['document_id', 'weekday', 'opens_at', 'closes_at']) table.string(name);
    for (const name of ['valid_from', 'valid_until']) table.date(name);
    for (const name of ['created_at', 'updated_at', 'published_at']) table.datetime(name);
    table.integer('practitioner_id');
  });
  await knex.schema.createTable('scheduling_date_overrides', (table) => {
    table.increments('id');
    for (const name of ['document_id', 'opens_at', 'closes_at', 'note']) table.string(name);
    table.date('date');
    for (const name of ['created_at', 'updated_at', 'published_at']) table.datetime(name);
    table.boolean('closed');
    table.integer('practitioner_id');
  });
}

export interface SchedulingBench extends TestKernel {
  knex: Knex;
  scheduling: SchedulingFace;
  parts: Parts;
}

/** Monday 7 December 2026, 09:00 in Nairobi. */
export const MONDAY_NINE = new Date('2026-12-07T06:00:00Z');
export const ROOM = { practitioner: 'doctor-1', service: 'visit-30' };

/**
 * One clinic in Nairobi, two doctors who work Monday to Friday 08:00-12:00 and 13:00-17:00, services of 30 and 45 minutes
 * (`visit-30`, `visit-45`; `doctor-2` gives only the first) and one of 20 that nobody gives (`visit-20`).
 */
export async function schedulingBench(
  knex: Knex,
  settings: Partial<Settings> = {},
): Promise<SchedulingBench> {
  await kernelTables(knex);
  await schedulingTables(knex);
  await vaultTables(knex);
  await createContentTables(knex);
  await createHoursTables(knex);
  await seedClinic(knex);
  const bench = testKernel(knex, { now: MONDAY_NINE });
  const parts = composeScheduling(bench.kernel, settingsSchema.parse(settings));
  return { ...bench, knex, parts, scheduling: bench.kernel.services.use(SCHEDULING) };
}

async function seedClinic(knex: Knex): Promise<void> {
  await knex('clinics').insert({
    id: 1,
    document_id: 'clinic-1',
    name: 'Test clinic',
    time_zone: 'Africa/Nairobi',
    hold_minutes: 10,
    free_cancel_hours: 24,
    move_notice_hours: 2,
    active: true,
  });
  const service = {
    clinic_id: 1,
    channel: 'video',
    price_cents: 150_000,
    min_notice_minutes: 15,
    active: true,
  };
  for (const [index, minutes] of [30, 45, 20].entries()) {
    const names = { id: index + 1, document_id: `visit-${minutes}`, name: `Visit ${minutes}` };
    await knex('services').insert({ ...service, ...names, length_minutes: minutes, horizon_days: 28 });
  }
  for (const id of [1, 2]) {
    await knex('practitioners').insert({ id, document_id: `doctor-${id}`, clinic_id: 1, active: true });
    await knex('practitioners_services_lnk').insert({ practitioner_id: id, service_id: 1 });
    for (const weekday of ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']) {
      for (const [opens_at, closes_at] of [
        ['08:00', '12:00'],
        ['13:00', '17:00'],
      ]) {
        await knex('scheduling_weekly_hours').insert({ practitioner_id: id, weekday, opens_at, closes_at });
      }
    }
  }
  await knex('practitioners_services_lnk').insert({ practitioner_id: 1, service_id: 2 });
}
