import type { Db, Trx } from '../../../../src/kernel/db';
import { isPerson, type Delivery } from '../domain/delivery';
import type { Contact } from '../domain/people';
import { openCode, openMail } from './queue-delivery';
import type { Work } from './work';

/** How to reach the recipient; null when the person is gone, or a code or mail was wiped. */
export async function contactOf(work: Work, query: Db | Trx, delivery: Delivery): Promise<Contact | null> {
  const { recipient } = delivery;
  if (isPerson(recipient)) return work.store.directory.contact(query, recipient);
  if (delivery.factsSealed === '') return null;
  if (recipient.kind === 'address') {
    return { msisdn: null, phoneIndex: null, email: openMail(work, delivery).email };
  }
  const { msisdn } = openCode(work, delivery);
  const phoneIndex = work.kernel.vault.blindIndex(msisdn, 'patient-phone');
  return { msisdn, phoneIndex, email: null };
}
