import type { Visit } from '../api/use-visits';
import { isAhead } from '../home/next-visit';

export interface TermsNow {
  /** What cancelling now gives back. `nothing-paid`: there is nothing to give back. */
  refund: 'full' | 'none' | 'nothing-paid';
  canCancel: boolean;
  canMove: boolean;
  /** The times at which something changes, the earlier first; null where nothing was paid, so that nothing is at stake. */
  freeUntil: string | null;
  moveUntil: string;
}

/**
 * The clinic's terms as they stand now: a copy read without network may be older than the hour in which they changed. The
 * server decides again when it is asked.
 */
export function termsNow(visit: Visit, now: Date): TermsNow {
  const { terms, startsAt, status, payment } = visit;
  const nowMs = now.getTime();
  const open = isAhead(visit, now) && nowMs < Date.parse(startsAt);
  const paid = payment !== null && payment.paidCents > payment.refundedCents;
  const inTime = nowMs <= Date.parse(terms.freeUntil);
  return {
    refund: paid ? (inTime ? 'full' : 'none') : 'nothing-paid',
    canCancel: terms.canCancel && open,
    canMove: terms.canMove && open && (status === 'held' || nowMs <= Date.parse(terms.moveUntil)),
    freeUntil: paid ? terms.freeUntil : null,
    moveUntil: terms.moveUntil,
  };
}
