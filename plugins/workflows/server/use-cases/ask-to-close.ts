import { OutOfReach, type AuditOrigin } from '../../../../src/kernel/audit';
import { clerkOf } from '../../../../src/kernel/clerk';
import type { Trx } from '../../../../src/kernel/db';
import { conflict } from '../../../../src/kernel/errors';
import type { RefundInReview } from '../../../mpesa/server/face';
import type { RefundAim, RefundRequest } from '../domain/refund-request';
import { answersForClinic } from '../domain/unmatched-money';
import { visitOfSubject, type Journeys } from '../journeys/context';
import { keepRequest } from './keep-request';
import type { Caller } from './reach-visit';

type Word = { reason: string } & ({ outcome: 'sent'; code: string } | { outcome: 'not-sent' });

/**
 * One person says what they found in the M-Pesa portal about a refund that was left to a person; the books follow when
 * another has approved. Of nobody's money one of the two answers for the clinic.
 * @throws AppError 404; 409 refund_not_in_review, reversal_code_wrong, refund_asked_already
 */
export async function askToClose(
  parts: Journeys,
  refund: string,
  { principal, origin }: Pick<Caller, 'principal'> & { origin: AuditOrigin },
  word: Word,
): Promise<RefundRequest> {
  const { userId, clinicId } = clerkOf(principal);
  const { payments, kernel } = parts;
  return kernel.db().transaction(async (trx) => {
    const found = await payments.refundInReview(trx, refund, word.outcome);
    const { receipt, charge, amountCents } = found;
    if (charge && charge.clinicId !== clinicId) {
      throw new OutOfReach({ type: 'payment', ids: [refund], patients: [], clinicId: charge.clinicId });
    }
    if (!found.mayClose) throw conflict('refund_not_in_review');
    const code = word.outcome === 'sent' ? word.code : null;
    if (code !== null && code === receipt) throw conflict('reversal_code_wrong');
    const now = kernel.clock.now();
    const request: RefundRequest = {
      ...{ id: kernel.ids.id(now), state: 'open', aim: await aimOf(parts, trx, found) },
      closing: { refund, outcome: word.outcome, code },
      ...{ clinicId, needsAdmin: charge === null && !answersForClinic(principal?.role ?? '') },
      ...{ amountCents, askedBy: userId, askedAt: now },
    };
    await keepRequest(parts, trx, request, { reason: word.reason, origin });
    return request;
  });
}

async function aimOf(
  parts: Journeys,
  trx: Trx,
  { charge, deposit, receipt }: RefundInReview,
): Promise<RefundAim> {
  if (deposit !== null && receipt !== null) return { kind: 'deposit', deposit, receipt };
  const visit = charge && (await visitOfSubject(parts, trx, charge.subject));
  // What is paid for is a visit here.
  if (!visit) throw conflict('refund_not_in_review');
  return { kind: 'visit', visitId: visit.id, patientId: visit.patientId };
}
