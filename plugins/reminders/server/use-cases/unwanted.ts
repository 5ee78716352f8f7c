import { CONSENTS, type ConsentPurpose } from '../../../../src/kernel/consent';
import type { Db, Trx } from '../../../../src/kernel/db';
import { fallbackKey, type Channel, type Delivery } from '../domain/delivery';
import { isReminder } from '../domain/notice';
import { note } from './note';
import { queueFallback } from './queue-delivery';
import type { Work } from './work';

const ASKED: Partial<Record<Channel, ConsentPurpose>> = {
  whatsapp: 'reminders-whatsapp',
  sms: 'reminders-sms',
};

/** Whether its patient switched reminders by this channel off; what happened to a visit is told all the same. */
export async function isUnwanted(
  { kernel }: Work,
  query: Db | Trx,
  { kind, channel, recipient }: Delivery,
): Promise<boolean> {
  const asked = ASKED[channel];
  if (!asked || recipient.kind !== 'patient' || !isReminder(kind)) return false;
  return (await kernel.services.use(CONSENTS).refusals(query, recipient.id)).has(asked);
}

/** Ends it unsent. In place of WhatsApp the SMS is tried, which may be unwanted in its turn. */
export async function endUnwanted(work: Work, delivery: Delivery): Promise<void> {
  const { kernel, store } = work;
  const ended = await kernel.db().transaction(async (trx) => {
    const now = kernel.clock.now();
    if (!(await store.deliveries.end(trx, delivery.id, 'cancelled', 'unwanted', now))) return false;
    if (delivery.channel === 'whatsapp') {
      await queueFallback(work, trx, delivery, fallbackKey(delivery.dedupeKey));
    }
    return true;
  });
  if (ended) note(work, delivery, 'unwanted', null);
}
