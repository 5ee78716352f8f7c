import type { Trx } from '../../../../src/kernel/db';
import { dedupeKey, type Delivery, type DedupeParts, type Language } from '../domain/delivery';
import type { MessageFacts } from '../domain/facts';
import { SEND } from '../jobs';
import type { Work } from './work';

export interface ToQueue extends DedupeParts {
  language: Language;
  facts: MessageFacts;
  notBefore: Date;
  notAfter: Date | null;
}

/** One delivery and the job that sends it, in the caller's transaction; nothing when its key stands already. */
export async function queueDelivery(work: Work, trx: Trx, wish: ToQueue): Promise<void> {
  const { facts, ...rest } = wish;
  await insertWithJob(work, trx, { ...rest, key: dedupeKey(wish), facts, fallbackOf: null });
}

/** The SMS in place of a WhatsApp message that did not arrive; at most one a message, by its key. */
export async function queueFallback(work: Work, trx: Trx, failed: Delivery, key: string): Promise<void> {
  const facts = openFacts(work, failed);
  const notBefore = work.kernel.clock.now();
  await insertWithJob(work, trx, {
    ...failed,
    channel: 'sms',
    key,
    facts,
    notBefore,
    fallbackOf: failed.id,
  });
}

export function openFacts({ kernel: { vault } }: Work, { id, factsSealed }: Delivery): MessageFacts {
  return JSON.parse(vault.openText(factsSealed, addressOf(id))) as MessageFacts;
}

async function insertWithJob(
  work: Work,
  trx: Trx,
  wish: Pick<
    Delivery,
    'visitId' | 'kind' | 'channel' | 'recipient' | 'language' | 'notBefore' | 'notAfter' | 'fallbackOf'
  > & { key: string; facts: MessageFacts },
): Promise<void> {
  const { kernel, store } = work;
  const { key, facts, ...columns } = wish;
  const now = kernel.clock.now();
  const id = kernel.ids.id(now);
  const factsSealed = kernel.vault.seal(JSON.stringify(facts), addressOf(id));
  if (!(await store.deliveries.insertOnce(trx, { ...columns, id, dedupeKey: key, factsSealed }, now))) return;
  await kernel.outbox.enqueue(
    trx,
    SEND,
    { deliveryId: id },
    { runAt: wish.notBefore, dedupeKey: `reminders.send:${id}` },
  );
}

function addressOf(row: string): { table: string; row: string; column: string } {
  return { table: 'reminders_deliveries', row, column: 'facts_sealed' };
}
