import type { Trx } from '../../../../src/kernel/db';
import { factsOf } from '../domain/facts';
import type { StaffNotice } from '../domain/notice';
import { staffRecipients, visitPlace } from '../store/directory';
import { queueDelivery, type Writing } from './queue-delivery';

/** Staff accounts carry no language yet. */
const STAFF_LANGUAGE = 'en';

export async function tellStaff(kernel: Writing, trx: Trx, notice: StaffNotice): Promise<void> {
  const { card, kind, occasion, params } = notice;
  const place = await visitPlace(trx, card.clinicId, card.practitionerId);
  const facts = factsOf(card, place, '', params);
  for (const recipient of await staffRecipients(trx, card.clinicId, card.practitionerId)) {
    await queueDelivery(kernel, trx, {
      visitId: card.visitId,
      version: card.version,
      kind,
      occasion,
      channel: 'email',
      recipient,
      language: STAFF_LANGUAGE,
      facts,
      notBefore: kernel.clock.now(),
      notAfter: null,
    });
  }
}
