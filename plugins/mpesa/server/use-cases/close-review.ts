import type { Db, Trx } from '../../../../src/kernel/db';
import { conflict, notFound, violatedUnique } from '../../../../src/kernel/errors';
import type { RefundInReview } from '../face';
import { mayClose } from '../domain/close-review';
import type { Refund, ReviewOutcome } from '../domain/refund';
import { concludeRefund } from './conclude-refund';
import { lockRefund } from './lock-refund';
import type { Parts } from './parts';
import { recordVerdict } from './record-verdict';

/** Whose it is stands there whatever its state: who may not know is told nothing of it. @throws AppError 404 */
export async function refundInReview(
  { refunds, charges }: Parts,
  query: Db | Trx,
  id: string,
  outcome?: ReviewOutcome,
): Promise<RefundInReview> {
  const refund = await refunds.byId(query, id);
  if (!refund) throw notFound();
  const { amountCents, receipt, payment } = refund;
  const charge = refund.charge === null ? null : await charges.byDocument(query, refund.charge);
  return {
    ...{ amountCents, receipt, deposit: refund.charge === null ? payment : null },
    charge: charge && { subject: charge.subject, clinicId: charge.clinicId },
    mayClose: mayClose(refund, outcome),
  };
}

interface Closing {
  refund: string;
  outcome: ReviewOutcome;
  /** M-Pesa's code of the reversal, where it was sent. */
  code: string | null;
}

/**
 * Ends a refund by what people saw: booked as by M-Pesa's own result, so that whichever word is second moves nothing.
 * @throws AppError 404; 409 refund_not_in_review, reversal_code_wrong
 */
export async function closeReview(
  parts: Parts,
  trx: Trx,
  { refund: id, outcome, code }: Closing,
): Promise<void> {
  if (!(await parts.refunds.byId(trx, id))) throw notFound();
  const refund = await lockRefund(parts, trx, id);
  if (!mayClose(refund, outcome)) throw conflict('refund_not_in_review');
  if (outcome === 'sent') await refuseWrongCode(parts, trx, refund, code);
  const said: Refund = { ...refund, closedAs: outcome, closedCode: code, contradictedCode: null };
  const conclusion = outcome === 'sent' ? 'refund_done' : 'refund_failed';
  // Of one that was contradicted the books have the end already.
  const end =
    refund.state === 'done'
      ? parts.refunds.save(trx, said)
      : concludeRefund(parts, trx, said, outcome === 'sent' ? 'done' : 'failed', refund.resultCode);
  await end.catch((error: unknown) => {
    throw violatedUnique(error) === null ? error : conflict('reversal_code_wrong');
  });
  await recordVerdict(parts, trx, {
    ...{ event: null, about: id, source: 'person', conclusion, alerts: [], code },
  });
}

/** Each reversal has a code of its own: neither that of money which came in, nor that of another refund. */
async function refuseWrongCode(
  { receipts, refunds }: Parts,
  trx: Trx,
  { id, receipt }: Refund,
  code: string | null,
): Promise<void> {
  if (code === null || code === receipt || (await receipts.find(trx, code))) {
    throw conflict('reversal_code_wrong');
  }
  const other = await refunds.closedWith(trx, code);
  if (other !== null && other !== id) throw conflict('reversal_code_wrong');
}
