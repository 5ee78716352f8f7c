import type { Trx } from '../../../../src/kernel/db';
import { fallbackKey, type Delivery } from '../domain/delivery';
import type { Settlement } from '../domain/settle';
import { note } from './note';
import { queueFallback } from './queue-delivery';
import type { Work } from './work';

/** What follows from a settlement, written with it: the SMS instead, the opt-out. */
export async function settleDelivery(
  work: Work,
  trx: Trx,
  delivery: Delivery,
  settlement: Settlement,
  phoneIndex: string | null,
): Promise<void> {
  const now = work.kernel.clock.now();
  if (!(await work.store.deliveries.settle(trx, delivery, settlement, now))) return;
  await followUp(work, trx, delivery, settlement, phoneIndex);
  note(work, delivery, settlement.kind, 'code' in settlement ? settlement.code : null);
}

export async function followUp(
  work: Work,
  trx: Trx,
  delivery: Delivery,
  settlement: Settlement,
  phoneIndex: string | null,
): Promise<void> {
  if (settlement.kind === 'failed' && settlement.fallBack) {
    await queueFallback(work, trx, delivery, fallbackKey(delivery.dedupeKey));
  }
  if (settlement.kind === 'opted_out' && phoneIndex !== null) {
    await work.store.optOuts.record(trx, phoneIndex, 'provider', work.kernel.clock.now());
  }
}
