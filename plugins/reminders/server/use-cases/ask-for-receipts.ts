import type { Trx } from '../../../../src/kernel/db';
import { RunAgainAt } from '../../../../src/kernel/jobs';
import { receiptSlot } from '../domain/receipt-slot';
import type { PushReceipt, PushTicket } from '../domain/push';
import type { PushSender } from '../ports';
import { note } from './note';
import type { Work } from './work';

/** As many as Expo tells at once. */
const AT_ONCE = 300;
const ASK_AGAIN_MS = 60 * 60_000;

type Asked = PushTicket & { deliveryId: string };

/** Asks what became of the pushes of one quarter of an hour. @throws RunAgainAt while some have no receipt yet */
export async function askForReceipts(
  work: Work,
  push: Pick<PushSender, 'receipts'>,
  slotName: string,
): Promise<void> {
  const { kernel, store } = work;
  const slot = receiptSlot(new Date(slotName));
  const waiting = await store.pushTickets.unanswered(kernel.db(), slot);
  for (let at = 0; at < waiting.length; at += AT_ONCE) {
    const some = waiting.slice(at, at + AT_ONCE);
    const receipts = await push.receipts(some.map(({ ticket }) => ticket));
    if (receipts) await kernel.db().transaction((trx) => noteReceipts(work, trx, some, receipts));
  }
  const left = await store.pushTickets.unanswered(kernel.db(), slot);
  const now = kernel.clock.now();
  if (left.length > 0 && now < slot.overAt) throw new RunAgainAt(new Date(now.getTime() + ASK_AGAIN_MS));
  await kernel.db().transaction((trx) => store.pushTickets.dropBetween(trx, slot));
}

async function noteReceipts(
  work: Work,
  trx: Trx,
  asked: readonly Asked[],
  receipts: ReadonlyMap<string, PushReceipt>,
): Promise<void> {
  const { kernel, store } = work;
  for (const one of asked) {
    const receipt = receipts.get(one.ticket);
    if (!receipt) continue;
    kernel.counters.count('message_reports', {
      outcome: receipt.kind === 'good' ? 'receipt' : 'bad-receipt',
    });
    // Apple or Google took it, which is what `sent` says; whether it was seen nobody knows.
    if (receipt.kind === 'good') await store.pushTickets.confirm(trx, one.ticket);
    else await noteBad(work, trx, one, receipt);
  }
}

/** Of several phones one is enough: it failed when none is left. */
async function noteBad(
  work: Work,
  trx: Trx,
  { ticket, phone, deliveryId }: Asked,
  { code, isGone }: Extract<PushReceipt, { kind: 'bad' }>,
): Promise<void> {
  const { kernel, store } = work;
  await store.pushTickets.drop(trx, ticket);
  if (isGone) await store.pushPhones.removeGone(trx, [phone]);
  if (await store.pushTickets.anyOf(trx, deliveryId)) return;
  const delivery = await store.deliveries.find(trx, deliveryId);
  if (delivery?.state !== 'sent') return;
  const report = { state: 'failed', providerId: delivery.providerId ?? ticket, errorCode: code } as const;
  if (await store.deliveries.applyReport(trx, delivery, report, kernel.clock.now())) {
    note(work, delivery, 'failed', code);
  }
}
