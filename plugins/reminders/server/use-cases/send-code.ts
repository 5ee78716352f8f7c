import type { CodeMessage } from '../../../../src/kernel/code-sender';
import { realNow, addSeconds } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import { fallbackKey, type DeliveryState } from '../domain/delivery';
import { CODE_FALLBACK } from '../jobs';
import { queueCodeDelivery, queueFallback } from './queue-delivery';
import type { Work } from './work';

/** How long a person waits for WhatsApp before the SMS comes as well. */
const WAIT_FOR_WHATSAPP_SECONDS = 30;

/** Queues a code's message; for WhatsApp also the look at what became of it. The same send twice is one. */
export async function queueCode(work: Work, trx: Trx, message: CodeMessage): Promise<void> {
  const { challenge, goodUntil, send, language, msisdn, code } = message;
  const wish = { challenge, goodUntil, send, language, facts: { msisdn, code } };
  switch (message.channel) {
    case 'sms':
      await queueCodeDelivery(work, trx, { ...wish, channel: 'sms' });
      return;
    case 'whatsapp-then-sms': {
      const deliveryId = await queueCodeDelivery(work, trx, { ...wish, channel: 'whatsapp' });
      if (deliveryId === null) return;
      const runAt = addSeconds(work.kernel.clock.now(), WAIT_FOR_WHATSAPP_SECONDS);
      const dedupeKey = `reminders.code-fallback:${deliveryId}`;
      await work.kernel.outbox.enqueue(trx, CODE_FALLBACK, { deliveryId }, { runAt, dedupeKey });
      return;
    }
    case 'voice':
      throw new Error('codes are not spoken here: voice is none of the channels');
    default:
      message.channel satisfies never;
  }
}

/** Half a minute later: the same code by SMS, unless WhatsApp is known to have arrived or the code is over. */
export async function fallBackToSms(work: Work, trx: Trx, deliveryId: string): Promise<void> {
  const delivery = await work.store.deliveries.find(trx, deliveryId);
  if (!delivery?.code || delivery.withdrawn || realNow() >= delivery.code.goodUntil) return;
  if (isSettled(delivery.state)) return;
  await queueFallback(work, trx, delivery, fallbackKey(delivery.dedupeKey));
}

export async function forgetCode({ kernel, store }: Work, trx: Trx, challenge: string): Promise<void> {
  await store.deliveries.forgetCode(trx, challenge, kernel.clock.now());
}

/** Arrived, or ended in a way that brought its SMS along where one can help. */
function isSettled(state: DeliveryState): boolean {
  switch (state) {
    case 'planned':
    case 'sending':
    case 'sent':
    case 'unknown':
      return false;
    case 'delivered':
    case 'read':
    case 'failed':
    case 'opted_out':
    case 'cancelled':
    case 'skipped':
      return true;
    default:
      return state satisfies never;
  }
}
