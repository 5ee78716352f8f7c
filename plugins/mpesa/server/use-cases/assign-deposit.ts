import type { Trx } from '../../../../src/kernel/db';
import { conflict, forbidden, notFound } from '../../../../src/kernel/errors';
import { isCovered, type Charge } from '../domain/charge';
import { refusalToMove } from '../domain/deposit';
import { assignmentEntry } from '../domain/ledger';
import { isLookAlike } from '../domain/look-alike';
import { depositStanding } from '../domain/settlement';
import { addToCharge } from './credit-deposit';
import { refuseMoneyOfPrompt } from './money-of-prompt';
import type { Parts } from './parts';
import { recordVerdict } from './record-verdict';
import { typedAccount } from './typed-account';

interface Assignment {
  deposit: string;
  subject: string;
  reason: string;
  byUserId: number;
  /** Only to the charge whose account is one slip away from what was typed. */
  onlyLookAlike: boolean;
}

/**
 * A person gives unmatched money to the charge that it was meant for: out of suspense, into the patient's credit. A deposit
 * is given once: to the same charge again changes nothing.
 * @throws AppError 404; 403 deposit_needs_admin; 409 deposit_assigned, deposit_sent_back, deposit_of_prompt,
 *   payment_takes_no_money
 */
export async function assignDeposit(
  parts: Parts,
  trx: Trx,
  { deposit: id, subject, reason, byUserId, onlyLookAlike }: Assignment,
): Promise<'assigned' | 'already'> {
  const { charges, deposits, ledger, kernel } = parts;
  const wanted = await charges.bySubject(trx, subject);
  if (!wanted) throw notFound();
  const charge = await charges.lock(trx, wanted.documentId);
  const found = await deposits.lock(trx, id);
  if (!found) throw notFound();
  const { deposit, place } = found;
  if (place.kind === 'charge' && place.charge === charge.documentId) return 'already';
  const refused = refusalToMove(place);
  if (refused) throw conflict(refused);
  if (onlyLookAlike) await refuseUnlike(parts, trx, id, charge);
  await refuseMoneyOfPrompt(parts, trx, deposit);
  if (charge.closed !== null || isCovered(charge)) throw conflict('payment_takes_no_money');
  const { amountCents, receipt } = deposit;
  const now = kernel.clock.now();
  await deposits.assign(trx, {
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

async function refuseUnlike(parts: Parts, trx: Trx, id: string, { reference }: Charge): Promise<void> {
  const typed = await typedAccount(parts, trx, await parts.deposits.eventOf(trx, id));
  if (typed === null || !isLookAlike(typed, reference)) throw forbidden('deposit_needs_admin');
}
