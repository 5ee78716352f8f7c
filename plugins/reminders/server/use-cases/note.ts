import type { Delivery } from '../domain/delivery';
import type { Work } from './work';

/** The one place where a delivery's fate is counted and, when it is a bad one, logged: ids and codes only. */
export function note(
  { kernel: { counters, log } }: Work,
  delivery: Delivery,
  outcome: string,
  code: string | null,
): void {
  counters.count('messages', { channel: delivery.channel, outcome });
  const { id, channel, kind } = delivery;
  if (BAD.has(outcome)) log.warn('reminders.delivery', { deliveryId: id, channel, kind, outcome, code });
}

const BAD: ReadonlySet<string> = new Set(['unknown', 'failed', 'opted_out', 'skipped']);
