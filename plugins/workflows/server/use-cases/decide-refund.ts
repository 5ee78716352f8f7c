import { clerkOf } from '../../../../src/kernel/clerk';
import { OutOfReach, type AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import { conflict, forbidden, notFound } from '../../../../src/kernel/errors';
import { refusalToDecide } from '../domain/refund-request';
import { recordMoney, recordVisit, type Journeys } from '../journeys/context';
import { refundVisit } from '../journeys/refund-visit';
import { touchedBy } from './keep-request';
import type { Caller } from './reach-visit';

export type Deciding = Pick<Caller, 'principal'> & { origin: AuditOrigin };

/** The caller's word, in a transaction of its own; null approves. */
export function decideAs(
  parts: Journeys,
  id: string,
  caller: Deciding,
  refusal: string | null,
): Promise<void> {
  const by = { ...clerkOf(caller.principal), role: caller.principal?.role ?? '' };
  const { origin } = caller;
  return parts.kernel.db().transaction((trx) => decideRefund(parts, trx, { id, by, refusal, origin }));
}

interface Decision {
  id: string;
  by: { userId: number; clinicId: number | null; role: string };
  /** Null approves: the money leaves. */
  refusal: string | null;
  origin: AuditOrigin;
}

/**
 * Somebody else than the asker lets the money go, or says why not. The request is taken before the money, so that of two
 * who decide at once one wins. @throws AppError 404; 403 refund_own_request, refund_needs_admin; 409
 * refund_decided, refund_not_possible, deposit_assigned, deposit_sent_back, deposit_of_prompt; of how a refund ended
 * refund_not_in_review, reversal_code_wrong
 */
export async function decideRefund(
  parts: Journeys,
  trx: Trx,
  { id, by, refusal, origin }: Decision,
): Promise<void> {
  const { refundRequests, scheduling, payments, kernel } = parts;
  const request = await refundRequests.byId(trx, id);
  if (!request) throw notFound();
  if (request.clinicId !== by.clinicId) throw new OutOfReach(touchedBy([request]));
  const refused = refusalToDecide(request, by);
  if (refused === 'refund_decided') throw conflict(refused);
  // A try at one's own is no clash of two people: as a refusal it stands on the trail.
  if (refused) throw forbidden(refused);
  const { aim } = request;
  // The visit first, as whoever asks has it: else each could wait for the other's row.
  const locked = aim.kind === 'visit' ? await scheduling.lock(trx, aim.visitId) : null;
  const state = refusal === null ? 'approved' : 'refused';
  const taken = await refundRequests.decide(trx, request, {
    ...{ state, by: by.userId, at: kernel.clock.now(), answer: refusal },
  });
  if (!taken) throw conflict('refund_decided');
  await kernel.audit.write(trx, { ...origin, ...touchedBy([request]), action: 'update', outcome: 'ok' });
  if (refusal !== null) return;
  if (request.closing) {
    await payments.closeReview(trx, request.closing);
    if (locked) await recordVisit(parts, trx, origin, 'update', locked);
    else if (aim.kind === 'deposit')
      await recordMoney(parts, trx, origin, { deposit: aim.deposit, clinicId: request.clinicId });
  } else if (locked) {
    const visit = await refundVisit(parts, trx, locked, request.amountCents);
    await recordVisit(parts, trx, origin, 'update', visit);
  } else if (aim.kind === 'deposit') {
    await payments.sendBack(trx, aim.deposit);
    await recordMoney(parts, trx, origin, { deposit: aim.deposit, clinicId: request.clinicId });
  }
}
