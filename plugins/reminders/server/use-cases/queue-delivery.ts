import type { Db, Trx } from '../../../../src/kernel/db';
import { dedupeKey, type Delivery, type DedupeParts, type Language } from '../domain/delivery';
import type { MessageFacts } from '../domain/facts';
import { SEND } from '../jobs';
import type { Work } from './work';

export interface ToQueue extends DedupeParts {
  /** Document id of the patient whose visit it tells about, whoever is told. */
  patient: string;
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
  const facts = await openFacts(work, trx, failed);
  if (facts === null) return;
  // WhatsApp goes to patients only.
  const { documentId: patient } = await work.store.directory.patient(trx, failed.recipient.id);
  const notBefore = work.kernel.clock.now();
  await insertWithJob(work, trx, {
    ...failed,
    channel: 'sms',
    key,
    patient,
    facts,
    notBefore,
    fallbackOf: failed.id,
  });
}

/** Null once the patient was erased. */
export async function openFacts(
  { kernel: { vault } }: Work,
  query: Db | Trx,
  { id, factsSealed }: Delivery,
): Promise<MessageFacts | null> {
  const [facts] = await vault.openMany(query, [{ sealed: factsSealed, address: addressOf(id) }]);
  return facts ? (JSON.parse(facts.toString('utf8')) as MessageFacts) : null;
}

async function insertWithJob(
  work: Work,
  trx: Trx,
  wish: Pick<
    Delivery,
    'visitId' | 'kind' | 'channel' | 'recipient' | 'language' | 'notBefore' | 'notAfter' | 'fallbackOf'
  > & { key: string; patient: string; facts: MessageFacts },
): Promise<void> {
  const { kernel, store } = work;
  const { key, patient, facts, ...columns } = wish;
  const now = kernel.clock.now();
  const id = kernel.ids.id(now);
  const factsSealed = await kernel.vault.of(patient).seal(trx, JSON.stringify(facts), addressOf(id));
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
