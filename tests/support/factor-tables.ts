import type { Knex } from 'knex';
import { up as kernelTables } from '../../database/migrations/2026.11.23T00.00.00.kernel';
import { up as remindersTables } from '../../database/migrations/2026.11.23T00.00.03.reminders';
import { up as factorTables } from '../../database/migrations/2026.11.26T00.00.02.factors';
import { up as deliveryLists } from '../../database/migrations/2026.11.27T00.01.00.delivery-lists';
import { up as quietHours } from '../../database/migrations/2026.11.28T00.00.50.quiet-hours';
import { up as mailedCodes } from '../../database/migrations/2026.11.27T00.00.51.mailed-codes';

/** Of the factors and of what sends their codes. */
export async function createFactorTables(knex: Knex): Promise<void> {
  for (const up of [kernelTables, remindersTables, factorTables, mailedCodes, deliveryLists, quietHours])
    await up(knex);
}
