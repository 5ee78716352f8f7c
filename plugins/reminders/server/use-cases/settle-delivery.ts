import type { Trx } from '../../../../src/kernel/db';
import { fallbackKey, type Delivery } from '../domain/delivery';
import type { Settlement } from '../domain/settle';
import { settle } from '../store/deliveries';
import { recordOptOut } from '../store/opt-outs';
import { note, type Noting } from './note';
import { queueFallback, type Writing } from './queue-delivery';

/** What follows from a settlement, written with it: the SMS instead, the opt-out. */
export async function settleDelivery(
  kernel: Writing & Noting,
  trx: Trx,
  delivery: Delivery,
  settlement: Settlement,
  phoneIndex: string | null,
): Promise<void> {
  const now = kernel.clock.now();
  if (!(await settle(trx, delivery, settlement, now))) return;
  await followUp(kernel, trx, delivery, settlement, phoneIndex);
  note(kernel, delivery, settlement.kind, 'code' in settlement ? settlement.code : null);
}

export async function followUp(
  kernel: Writing,
  trx: Trx,
  delivery: Delivery,
  settlement: Settlement,
  phoneIndex: string | null,
): Promise<void> {
  if (settlement.kind === 'failed' && settlement.fallBack) {
    await queueFallback(kernel, trx, delivery, fallbackKey(delivery.dedupeKey));
  }
  if (settlement.kind === 'opted_out' && phoneIndex !== null) {
    await recordOptOut(trx, phoneIndex, 'provider', kernel.clock.now());
  }
}
