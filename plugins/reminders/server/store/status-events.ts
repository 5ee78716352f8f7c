import { toIso, type Db, type Trx } from '../../../../src/kernel/db';
import type { StatusEvent, StatusEvents } from '../ports';

const STATUS_EVENTS = 'reminders_status_events';

export const statusEvents: StatusEvents = { has: isReported, record: recordReport };

async function isReported(query: Db | Trx, providerId: string, status: string): Promise<boolean> {
  return (await query(STATUS_EVENTS).where({ provider_id: providerId, status }).first('id')) !== undefined;
}

async function recordReport(trx: Trx, event: StatusEvent, now: Date): Promise<void> {
  await trx(STATUS_EVENTS).insert({
    id: event.id,
    provider_id: event.providerId,
    status: event.status,
    error_code: event.errorCode,
    delivery_id: event.deliveryId,
    received_at: toIso(now),
  });
}
