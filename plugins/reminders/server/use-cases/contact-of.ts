import type { Db, Trx } from '../../../../src/kernel/db';
import type { Delivery } from '../domain/delivery';
import type { Contact } from '../domain/people';
import { openCode } from './queue-delivery';
import type { Work } from './work';

/** How to reach the recipient; null when the person is gone, or a code with its number was wiped. */
export async function contactOf(work: Work, query: Db | Trx, delivery: Delivery): Promise<Contact | null> {
  const { recipient } = delivery;
  if (recipient.kind !== 'phone') return work.store.directory.contact(query, recipient);
  if (delivery.factsSealed === '') return null;
  const { msisdn } = openCode(work, delivery);
  const phoneIndex = work.kernel.vault.blindIndex(msisdn, 'patient-phone');
  return { msisdn, phoneIndex, email: null };
}
