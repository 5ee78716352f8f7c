import type { Db, Trx } from '../../../../src/kernel/db';
import { STANDING_SESSIONS } from '../../../../src/kernel/standing-sessions';
import { isPerson, type Delivery, type Recipient } from '../domain/delivery';
import { receiptSlot } from '../domain/receipt-slot';
import { RECEIPTS } from '../jobs';
import type { PushPhone, PushResult } from '../domain/push';
import type { Work } from './work';

/**
 * By which a person hears. Read at the send and not before: phones come and go while a reminder waits, and a session may
 * have run out without anybody ending it.
 */
export async function phonesOf(
  { kernel, store }: Work,
  query: Db | Trx,
  recipient: Recipient,
): Promise<PushPhone[]> {
  if (recipient.kind !== 'patient' || !isPerson(recipient)) return [];
  const phones = await store.pushPhones.of(query, recipient.id);
  if (phones.length === 0) return [];
  const sessions = phones.map(({ session }) => session);
  const standing = await kernel.services.use(STANDING_SESSIONS).among(query, sessions);
  return phones.filter(({ session }) => standing.has(session));
}

export async function isHeardByPush(work: Work, query: Db | Trx, recipient: Recipient): Promise<boolean> {
  return (await phonesOf(work, query, recipient)).length > 0;
}

/** What a push left behind: tickets to ask about, and phones that have the app no more. */
export async function keepTickets(
  { kernel, store }: Work,
  trx: Trx,
  { id }: Delivery,
  { tickets, gone }: Omit<PushResult, 'outcome'>,
): Promise<void> {
  if (gone.length > 0) await store.pushPhones.removeGone(trx, gone);
  if (tickets.length === 0) return;
  const now = kernel.clock.now();
  await store.pushTickets.keep(trx, id, tickets, now);
  const { slot, askAt } = receiptSlot(now);
  await kernel.outbox.enqueue(
    trx,
    RECEIPTS,
    { slot },
    { runAt: askAt, dedupeKey: `reminders.receipts:${slot}` },
  );
}
