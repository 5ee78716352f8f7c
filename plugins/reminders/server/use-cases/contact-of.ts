import type { Db, Trx } from '../../../../src/kernel/db';
import { GUARDIANS } from '../../../../src/kernel/guardians';
import { subjectOf } from '../../../../src/kernel/vault';
import { numberIndex } from '../../../../src/kernel/where-number';
import { isPerson, type Delivery, type Person } from '../domain/delivery';
import type { Contact } from '../domain/people';
import { openCode, openMail } from './queue-delivery';
import type { Work } from './work';

/** How to reach the recipient; null when the person is gone or not to hear it any more, or a code or mail was wiped. */
export async function contactOf(work: Work, query: Db | Trx, delivery: Delivery): Promise<Contact | null> {
  const { recipient } = delivery;
  if (isPerson(recipient)) return contactOfPerson(work, query, recipient, delivery);
  if (delivery.factsSealed === '') return null;
  if (recipient.kind === 'address') {
    return { msisdn: null, phoneIndex: null, email: openMail(work, delivery).email, patient: null };
  }
  const { msisdn } = openCode(work, delivery);
  const phoneIndex = numberIndex(work.kernel.vault, msisdn);
  return { msisdn, phoneIndex, email: null, patient: null };
}

/** Who was to hear it in place of another patient does so only while they still act for them. */
async function contactOfPerson(
  { kernel, store }: Work,
  query: Db | Trx,
  recipient: Person,
  { factsSealed }: Delivery,
): Promise<Contact | null> {
  const contact = await store.directory.contact(query, recipient);
  const about = subjectOf(factsSealed);
  if (!contact || contact.patient === null || about === null || about === contact.patient) return contact;
  const acting = await kernel.services.use(GUARDIANS).actingFor(query, about, kernel.clock.now());
  return acting.includes(recipient.id) ? contact : null;
}
