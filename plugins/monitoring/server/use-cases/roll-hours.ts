import type { Trx } from '../../../../src/kernel/db';
import { HOUR, MINUTE_MS, MINUTES_KEPT } from '../domain/range';
import type { Parts } from './parts';

/** A process that could not write for a while adds to minutes of up to two hours ago (keep-minute.ts). */
const MADE_ANEW = 3;
const HOURS_KEPT = 90 * 24;

/** Makes the hours that are over from their minutes, the latest three anew, and forgets minutes that are old. */
export async function rollHours({ hours, realNow }: Parts, trx: Trx): Promise<void> {
  const current = Math.floor(realNow() / MINUTE_MS / HOUR);
  const first = Math.max((await hours.nextHour(trx)) ?? 0, (await hours.firstHour(trx)) ?? current);
  for (let hour = Math.min(first, current - MADE_ANEW); hour < current; hour += 1)
    await hours.make(trx, hour);
  await hours.dropMinutesBefore(trx, current * HOUR - MINUTES_KEPT);
}

export async function dropOldHours({ hours, realNow }: Parts, trx: Trx): Promise<void> {
  await hours.dropHoursBefore(trx, Math.floor(realNow() / MINUTE_MS / HOUR) - HOURS_KEPT);
}
