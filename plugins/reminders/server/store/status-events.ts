import { toIso, type Db, type Trx } from '../../../../src/kernel/db';

const STATUS_EVENTS = 'reminders_status_events';

export interface StatusEvent {
  id: string;
  providerId: string;
  status: string;
  errorCode: string | null;
  deliveryId: string;
}

export async function isReported(query: Db | Trx, providerId: string, status: string): Promise<boolean> {
  return (await query(STATUS_EVENTS).where({ provider_id: providerId, status }).first('id')) !== undefined;
}

/** @throws a violation of `reminders_status_events_once` when two copies of a report come at the same time */
export async function recordReport(trx: Trx, event: StatusEvent, now: Date): Promise<void> {
  await trx(STATUS_EVENTS).insert({
    id: event.id,
    provider_id: event.providerId,
    status: event.status,
    error_code: event.errorCode,
    delivery_id: event.deliveryId,
    received_at: toIso(now),
  });
}
