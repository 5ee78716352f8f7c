import type { AccountMail } from '../../../../src/kernel/account-mailer';
import type { Db, Trx } from '../../../../src/kernel/db';
import { Erased, subjectOf, type Vault } from '../../../../src/kernel/vault';
import {
  againKey,
  besideKey,
  codeKey,
  dedupeKey,
  emergencyKey,
  isPerson,
  mailKey,
  type CodeMark,
  type Delivery,
  type DedupeParts,
  type Language,
  type Person,
} from '../domain/delivery';
import type { CodeFacts, MailFacts, MessageFacts } from '../domain/facts';
import type { EmergencyKind, NumberKind } from '../domain/notice';
import { SEND } from '../jobs';
import type { Work } from './work';

export interface ToQueue extends DedupeParts {
  /** Document id of the patient whose visit it tells about, whoever is told. */
  patient: string;
  about: NonNullable<Delivery['about']>;
  language: Language;
  facts: MessageFacts;
  notBefore: Date;
  notAfter: Date | null;
  /** Of a reminder: when the clinic wants it to go. */
  wishedAt?: Date;
}

/** In nobody's place. */
const FIRST = { fallbackOf: null, againOf: null, code: null } as const;
const ABOUT_NO_VISIT = { visitId: null, about: null, wishedAt: null } as const;

/** One delivery and the job that sends it, in the caller's transaction; nothing when its key stands already. */
export async function queueDelivery(work: Work, trx: Trx, wish: ToQueue): Promise<void> {
  const { facts, wishedAt = null, ...rest } = wish;
  await insertWithJob(work, trx, { ...rest, wishedAt, key: dedupeKey(wish), facts, ...FIRST });
}

export interface EmergencyToQueue {
  /** Of the emergency access. */
  emergency: string;
  kind: EmergencyKind;
  channel: 'sms' | 'email';
  recipient: Person;
  /** Told in place of the patient whom it is about. */
  onBehalf?: boolean;
  /** Document id of the patient whom it is about, whoever is told. */
  patient: string;
  language: Language;
  facts: MessageFacts;
}

/** What is told about an emergency access, at once; nothing when its key stands already. */
export async function queueEmergencyDelivery(work: Work, trx: Trx, wish: EmergencyToQueue): Promise<void> {
  const { emergency, ...rest } = wish;
  await insertWithJob(work, trx, {
    ...rest,
    key: emergencyKey(emergency, wish),
    ...ABOUT_NO_VISIT,
    ...FIRST,
    notBefore: work.kernel.clock.now(),
    notAfter: null,
  });
}

export interface CodeToQueue extends CodeMark {
  kind?: NumberKind;
  send: number;
  channel: 'whatsapp' | 'sms';
  language: Language;
  facts: CodeFacts;
}

/** The delivery of a code: its id, or null when this send was queued before. */
export async function queueCodeDelivery(work: Work, trx: Trx, wish: CodeToQueue): Promise<string | null> {
  const { challenge, goodUntil, send, channel, language, facts, kind = 'sign-in-code' } = wish;
  return insertWithJob(work, trx, {
    ...ABOUT_NO_VISIT,
    ...FIRST,
    kind,
    recipient: { kind: 'phone' },
    channel,
    language,
    key: codeKey(challenge, send, channel),
    patient: null,
    facts,
    notBefore: work.kernel.clock.now(),
    notAfter: null,
    code: { challenge, goodUntil },
  });
}

/** A mail to an address that may be nobody's; nothing when one about the same stands already. */
export async function queueAccountMail(work: Work, trx: Trx, mail: AccountMail): Promise<void> {
  const { kind, about, email, language, values, goodUntil } = mail;
  await insertWithJob(work, trx, {
    ...ABOUT_NO_VISIT,
    ...FIRST,
    kind: 'account-mail',
    recipient: { kind: 'address' },
    channel: 'email',
    language,
    key: mailKey(about),
    patient: null,
    facts: { kind, email, values },
    notBefore: work.kernel.clock.now(),
    notAfter: null,
    code: { challenge: about, goodUntil },
  });
}

/** The SMS in place of a WhatsApp message that did not arrive; at most one a message, by its key. */
export async function queueFallback(work: Work, trx: Trx, failed: Delivery, key: string): Promise<void> {
  const said = await factsAgain(work, trx, failed);
  if (said === null) return;
  const notBefore = work.kernel.clock.now();
  await insertWithJob(work, trx, {
    ...failed,
    channel: 'sms',
    key,
    ...said,
    notBefore,
    fallbackOf: failed.id,
    againOf: null,
  });
}

/** The push beside a WhatsApp message that waits: its phone came after it was planned. */
export async function queueBeside(work: Work, trx: Trx, waiting: Delivery): Promise<void> {
  const said = await factsAgain(work, trx, waiting);
  if (said === null) return;
  await insertWithJob(work, trx, {
    ...waiting,
    channel: 'push',
    key: besideKey(waiting.dedupeKey),
    ...said,
    fallbackOf: null,
    againOf: null,
  });
}

/** The same message once more, in the place of one that failed. Null once it was sent again, or its patient was erased. */
export async function queueAgain(work: Work, trx: Trx, failed: Delivery): Promise<string | null> {
  const said = await factsAgain(work, trx, failed);
  if (said === null) return null;
  return insertWithJob(work, trx, {
    ...failed,
    key: againKey(failed),
    ...said,
    notBefore: work.kernel.clock.now(),
    fallbackOf: null,
    againOf: failed.id,
  });
}

/** What a message said, and under whose key; null once it was emptied or its patient erased. */
async function factsAgain(
  work: Work,
  trx: Trx,
  failed: Delivery,
): Promise<{ patient: string | null; facts: MessageFacts | CodeFacts } | null> {
  if (failed.factsSealed === '') return null;
  if (failed.recipient.kind === 'phone') return { patient: null, facts: openCode(work, failed) };
  // Mails have no SMS to fall back to.
  if (!isPerson(failed.recipient)) return null;
  const facts = await openFacts(work, trx, failed);
  if (facts === null) return null;
  return { patient: subjectOf(failed.factsSealed), facts };
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

export function openCode({ kernel: { vault } }: Work, { id, factsSealed }: Delivery): CodeFacts {
  return JSON.parse(vault.openText(factsSealed, addressOf(id))) as CodeFacts;
}

export function openMail({ kernel: { vault } }: Work, { id, factsSealed }: Delivery): MailFacts {
  return JSON.parse(vault.openText(factsSealed, addressOf(id))) as MailFacts;
}

async function insertWithJob(
  work: Work,
  trx: Trx,
  wish: Pick<
    Delivery,
    | 'visitId'
    | 'about'
    | 'kind'
    | 'channel'
    | 'recipient'
    | 'language'
    | 'notBefore'
    | 'notAfter'
    | 'wishedAt'
    | 'fallbackOf'
    | 'againOf'
    | 'code'
  > & { key: string; patient: string | null; facts: MessageFacts | CodeFacts | MailFacts },
): Promise<string | null> {
  const { kernel, store } = work;
  const { key, patient, facts, ...columns } = wish;
  const now = kernel.clock.now();
  const id = kernel.ids.id(now);
  const factsSealed = await sealFacts(kernel.vault, trx, { id, patient, facts });
  if (factsSealed === null) return null;
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

/** Null about a patient who was erased: nothing more is said of them, to nobody. */
async function sealFacts(
  vault: Vault,
  trx: Trx,
  { id, patient, facts }: { id: string; patient: string | null; facts: object },
): Promise<string | null> {
  const plain = JSON.stringify(facts);
  // A code belongs to a number, a mail about an account to an address; neither to a patient.
  if (patient === null) return vault.seal(plain, addressOf(id));
  try {
    return await vault.of(patient).seal(trx, plain, addressOf(id));
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}

function addressOf(row: string): { table: string; row: string; column: string } {
  return { table: 'reminders_deliveries', row, column: 'facts_sealed' };
}
