import { clerkOf } from '../../../../src/kernel/clerk';
import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { conflict } from '../../../../src/kernel/errors';
import type { Visit } from '../../../scheduling/server/face';
import type { RefundRequest } from '../domain/refund-request';
import { subjectOf, type Journeys } from '../journeys/context';
import { isOver } from '../journeys/refund-visit';
import { keepRequest } from './keep-request';
import { reachVisit, type Caller } from './reach-visit';

interface Asked {
  reason: string;
  userId: number;
  origin: AuditOrigin;
}

/** The same from outside: the visit is found, and locked, as a payment may come or leave at this very moment. */
export async function askRefundOf(
  parts: Journeys,
  documentId: string,
  caller: Caller & { origin: AuditOrigin },
  reason: string,
): Promise<RefundRequest> {
  const { userId } = clerkOf(caller.principal);
  return parts.kernel.db().transaction(async (trx) => {
    const { id } = await reachVisit(parts, trx, documentId, caller);
    const visit = await parts.scheduling.lock(trx, id);
    return askForRefund(parts, trx, visit, { reason, userId, origin: caller.origin });
  });
}

/**
 * One person asks for what was kept for a visit that is over; nothing moves until another has approved.
 * @throws AppError 409 refund_not_possible, refund_asked_already
 */
export async function askForRefund(
  parts: Journeys,
  trx: Trx,
  visit: Visit,
  { reason, userId, origin }: Asked,
): Promise<RefundRequest> {
  const { payments, kernel } = parts;
  const subject = subjectOf(visit);
  const payment = await payments.find(trx, subject);
  const kept = (payment?.paidCents ?? 0) - (await payments.claimedCents(trx, subject));
  if (!isOver(visit) || kept <= 0) throw conflict('refund_not_possible');
  const now = kernel.clock.now();
  const { id: visitId, patientId, clinicId } = visit;
  const request: RefundRequest = {
    ...{ id: kernel.ids.id(now), state: 'open', aim: { kind: 'visit', visitId, patientId } },
    ...{ clinicId, closing: null, needsAdmin: false, amountCents: kept, askedBy: userId, askedAt: now },
  };
  await keepRequest(parts, trx, request, { reason, origin });
  return request;
}
