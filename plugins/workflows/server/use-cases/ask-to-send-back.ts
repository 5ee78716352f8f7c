import type { AuditOrigin } from '../../../../src/kernel/audit';
import { clerkOf } from '../../../../src/kernel/clerk';
import type { RefundRequest } from '../domain/refund-request';
import { answersForClinic } from '../domain/unmatched-money';
import type { Journeys } from '../journeys/context';
import { keepRequest } from './keep-request';
import type { Caller } from './reach-visit';

/**
 * One person asks for unmatched money to go back to whoever paid it; it stays where it is, and may be given to a visit,
 * until another has approved. One of the two answers for the clinic. @throws AppError 404; 409 deposit_assigned, deposit_sent_back, deposit_of_prompt,
 * refund_asked_already
 */
export async function askToSendBack(
  parts: Journeys,
  deposit: string,
  { principal, origin }: Pick<Caller, 'principal'> & { origin: AuditOrigin },
  reason: string,
): Promise<RefundRequest> {
  const { userId, clinicId } = clerkOf(principal);
  const { payments, kernel } = parts;
  return kernel.db().transaction(async (trx) => {
    const { amountCents, receipt } = await payments.movable(trx, deposit);
    const now = kernel.clock.now();
    const request: RefundRequest = {
      ...{ id: kernel.ids.id(now), state: 'open', aim: { kind: 'deposit', deposit, receipt } },
      ...{ clinicId, closing: null, needsAdmin: !answersForClinic(principal?.role ?? ''), amountCents },
      ...{ askedBy: userId, askedAt: now },
    };
    await keepRequest(parts, trx, request, { reason, origin });
    return request;
  });
}
