import type { Trx } from '../../../../src/kernel/db';
import {
  codeKey,
  dedupeKey,
  type CodeMark,
  type Delivery,
  type DedupeParts,
  type Language,
} from '../domain/delivery';
import type { CodeFacts, MessageFacts } from '../domain/facts';
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
  await insertWithJob(work, trx, { ...rest, key: dedupeKey(wish), facts, fallbackOf: null, code: null });
}

export interface CodeToQueue extends CodeMark {
  send: number;
  channel: 'whatsapp' | 'sms';
  language: Language;
  facts: CodeFacts;
}

/** The delivery of a code: its id, or null when this send was queued before. */
export async function queueCodeDelivery(work: Work, trx: Trx, wish: CodeToQueue): Promise<string | null> {
  const { challenge, goodUntil, send, channel, language, facts } = wish;
  return insertWithJob(work, trx, {
    visitId: null,
    kind: 'sign-in-code',
    recipient: { kind: 'phone' },
    channel,
    language,
    key: codeKey(challenge, send, channel),
    facts,
    notBefore: work.kernel.clock.now(),
    notAfter: null,
    fallbackOf: null,
    code: { challenge, goodUntil },
  });
}

/** The SMS in place of a WhatsApp message that did not arrive; at most one a message, by its key. */
export async function queueFallback(work: Work, trx: Trx, failed: Delivery, key: string): Promise<void> {
  if (failed.factsSealed === '') return;
  const facts = failed.kind === 'sign-in-code' ? openCode(work, failed) : openFacts(work, failed);
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

export function openCode({ kernel: { vault } }: Work, { id, factsSealed }: Delivery): CodeFacts {
  return JSON.parse(vault.openText(factsSealed, addressOf(id))) as CodeFacts;
}

async function insertWithJob(
  work: Work,
  trx: Trx,
  wish: Pick<
    Delivery,
    | 'visitId'
    | 'kind'
    | 'channel'
    | 'recipient'
    | 'language'
    | 'notBefore'
    | 'notAfter'
    | 'fallbackOf'
    | 'code'
  > & { key: string; facts: MessageFacts | CodeFacts },
): Promise<string | null> {
  const { kernel, store } = work;
  const { key, facts, ...columns } = wish;
  const now = kernel.clock.now();
  const id = kernel.ids.id(now);
  const factsSealed = kernel.vault.seal(JSON.stringify(facts), addressOf(id));
  if (!(await store.deliveries.insertOnce(trx, { ...columns, id, dedupeKey: key, factsSealed }, now)))
    return null;
  await kernel.outbox.enqueue(
    trx,
    SEND,
    { deliveryId: id },
    { runAt: wish.notBefore, dedupeKey: `reminders.send:${id}` },
  );
  return id;
}

function addressOf(row: string): { table: string; row: string; column: string } {
  return { table: 'reminders_deliveries', row, column: 'facts_sealed' };
}
