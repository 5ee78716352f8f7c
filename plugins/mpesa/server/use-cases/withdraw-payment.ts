import type { Trx } from '../../../../src/kernel/db';
import { isCovered } from '../domain/charge';
import { RefundDue } from '../face';
import type { Parts } from './parts';
import { refreshCharge } from './refresh-charge';

/** Takes no more money for the subject; a charge that is paid stays as it is, a part that was paid goes back. */
export async function withdrawPayment(parts: Parts, trx: Trx, subject: string): Promise<void> {
  const found = await parts.charges.bySubject(trx, subject);
  if (!found) return;
  const charge = await parts.charges.lock(trx, found.documentId);
  if (isCovered(charge) || charge.closed !== null) return;
  await parts.charges.close(trx, charge.documentId, 'withdrawn', parts.kernel.clock.now());
  await refreshCharge(parts, trx, { ...charge, closed: 'withdrawn' });
  if (charge.paidCents > 0) await parts.kernel.outbox.emit(trx, RefundDue, { subject });
}
