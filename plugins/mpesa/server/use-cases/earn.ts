import type { Trx } from '../../../../src/kernel/db';
import { percentOf } from '../../../../src/kernel/money';
import { isCovered } from '../domain/charge';
import { earningEntry } from '../domain/ledger';
import type { Parts } from './parts';

/** Books a completed visit, once; nothing is earned from a charge that is unpaid or on its way back. */
export async function earn(parts: Parts, trx: Trx, subject: string): Promise<void> {
  const { kernel, charges, ledger, policy } = parts;
  const found = await charges.bySubject(trx, subject);
  if (!found) return;
  const charge = await charges.lock(trx, found.documentId);
  if (!isCovered(charge) || charge.closed !== null) return;
  if (await ledger.postingsOf(trx, `earn:${charge.documentId}`)) return;
  const { documentId, patientId, amountCents } = charge;
  const feeCents = percentOf(amountCents, policy.feePercent);
  const now = kernel.clock.now();
  await ledger.post(
    trx,
    kernel.ids.id(now),
    earningEntry({ charge: documentId, patientId, amountCents, feeCents }),
    now,
  );
}
