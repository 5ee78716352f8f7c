import { clerkOf } from '../../../../src/kernel/clerk';
import { OutOfReach, type AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { notFound } from '../../../../src/kernel/errors';
import { answersForClinic } from '../domain/unmatched-money';
import { recordMoney, recordVisit, subjectOf, type Journeys } from '../journeys/context';
import { reachVisit, type Caller } from './reach-visit';

type Asking = Pick<Caller, 'principal'>;

/**
 * Gives unmatched money to a visit of the caller's clinic; what follows is what follows when a patient pays.
 * @throws AppError 404; 403 deposit_needs_admin; 409 deposit_assigned, deposit_sent_back, deposit_of_prompt,
 *   payment_takes_no_money
 */
export async function assignMoney(
  parts: Journeys,
  deposit: string,
  caller: Caller & { origin: AuditOrigin },
  wish: { visit: string; reason: string },
): Promise<void> {
  const { userId } = clerkOf(caller.principal);
  await parts.kernel.db().transaction(async (trx) => {
    const { id } = await reachVisit(parts, trx, wish.visit, caller);
    // A hold may end, or the visit be called off, at this very moment.
    const visit = await parts.scheduling.lock(trx, id);
    const assignment = {
      ...{ deposit, subject: subjectOf(visit), reason: wish.reason, byUserId: userId },
      onlyLookAlike: !answersForClinic(caller.principal?.role ?? ''),
    };
    const done = await parts.payments.assignDeposit(trx, assignment);
    if (done !== 'assigned') return;
    await recordVisit(parts, trx, caller.origin, 'update', visit);
    await recordMoney(parts, trx, caller.origin, { deposit, clinicId: visit.clinicId });
  });
}

/** @throws AppError 404; 409 payment_not_askable */
export async function askMpesaAgain(
  { payments, kernel }: Journeys,
  attempt: string,
  caller: Asking & { origin: AuditOrigin },
): Promise<void> {
  const { clinicId } = clerkOf(caller.principal);
  await kernel.db().transaction(async (trx: Trx) => {
    const charge = await payments.ofAttempt(trx, attempt);
    if (!charge) throw notFound();
    const { documentId, patientId } = charge;
    const touched = { type: 'payment', ids: [documentId], patients: [patientId], clinicId: charge.clinicId };
    if (charge.clinicId !== clinicId) throw new OutOfReach(touched);
    await payments.askAgain(trx, attempt);
    await kernel.audit.write(trx, { ...caller.origin, ...touched, action: 'update', outcome: 'ok' });
  });
}
