import type { Trx } from '../../../../src/kernel/db';
import { conflict, notFound } from '../../../../src/kernel/errors';
import { isCovered } from '../domain/charge';
import { assignmentEntry } from '../domain/ledger';
import { depositStanding } from '../domain/settlement';
import { addToCharge } from './credit-deposit';
import type { Parts } from './parts';
import { recordVerdict } from './record-verdict';

interface Assignment {
  deposit: string;
  subject: string;
  reason: string;
  byUserId: number;
}

/**
 * A person gives unmatched money to the charge that it was meant for: out of suspense, into the patient's credit. A deposit
 * is given once: to the same charge again changes nothing.
 * @throws AppError 404; 409 deposit_assigned, payment_takes_no_money
 */
export async function assignDeposit(
  parts: Parts,
  trx: Trx,
  { deposit: id, subject, reason, byUserId }: Assignment,
): Promise<'assigned' | 'already'> {
  const { charges, unsettled, ledger, kernel } = parts;
  const wanted = await charges.bySubject(trx, subject);
  if (!wanted) throw notFound();
  const charge = await charges.lock(trx, wanted.documentId);
  const found = await unsettled.lockDeposit(trx, id);
  if (!found) throw notFound();
  if (found.charge === charge.documentId) return 'already';
  if (found.charge !== null) throw conflict('deposit_assigned');
  if (charge.closed !== null || isCovered(charge)) throw conflict('payment_takes_no_money');
  const { amountCents, receipt } = found.deposit;
  const now = kernel.clock.now();
  await unsettled.assign(trx, {
    ...{ deposit: id, charge: charge.documentId, byUserId, at: now },
    ...{ patient: charge.patient, reason },
  });
  const fact = { deposit: id, charge: charge.documentId, patientId: charge.patientId, amountCents };
  await ledger.post(trx, kernel.ids.id(now), assignmentEntry(fact), now);
  const { conclusion, alerts } = depositStanding(charge, amountCents);
  await addToCharge(parts, trx, charge, receipt, amountCents);
  await recordVerdict(parts, trx, {
    ...{ event: null, about: id, source: 'person', conclusion, alerts, code: null },
  });
  return 'assigned';
}
