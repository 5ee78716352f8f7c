import type { Trx } from '../../../../src/kernel/db';
import { decideReversal, parseReversalResult, type ReversalDecision } from '../domain/decide-reversal';
import type { Refund } from '../domain/refund';
import type { StoredEvent } from '../ports';
import { concludeRefund, isReplaced } from './conclude-refund';
import { lockRefund } from './lock-refund';
import type { Parts } from './parts';
import { askSoon, mayAsk } from './query-refund';
import { recordErased, recordVerdict } from './record-verdict';

/** Decides about the result of a reversal that was taken in, and settles it, in one transaction with its job. */
export async function receiveReversal(parts: Parts, trx: Trx, eventId: string): Promise<void> {
  const { raw, ...event } = await parts.evidence.event(trx, eventId);
  if (raw === null) return recordErased(parts, trx, { ...event, raw }, 'reversal');
  const refund = await lockRefund(parts, trx, event.about);
  const decision = await decide(parts, trx, { ...event, raw }, refund);
  await apply(parts, trx, refund, decision);
  await recordVerdict(parts, trx, { event: eventId, about: refund.id, source: 'reversal', ...decision });
}

async function decide(
  parts: Parts,
  trx: Trx,
  event: StoredEvent & { raw: Buffer },
  refund: Refund,
): Promise<ReversalDecision> {
  // A queue timeout is not a failure: the reversal may still run.
  if (event.kind === 'reversal-timeout')
    return { conclusion: 'pending', alerts: ['status_query'], code: null };
  const sender = { trusted: event.trusted, mayAsk: mayAsk(parts) };
  const decision = decideReversal(parseReversalResult(event.raw), refund, sender);
  if (decision.conclusion !== 'refund_done' || !(await isReplaced(parts, trx, refund))) return decision;
  return { ...decision, conclusion: 'quarantined', alerts: ['manual'] };
}

async function apply(
  parts: Parts,
  trx: Trx,
  refund: Refund,
  { conclusion, alerts, code }: ReversalDecision,
): Promise<void> {
  switch (conclusion) {
    case 'refund_done':
      return concludeRefund(parts, trx, refund, 'done', code);
    case 'refund_failed':
      return concludeRefund(parts, trx, refund, 'failed', code);
    case 'refund_review':
      if (refund.state === 'failed') return;
      return parts.refunds.save(trx, { ...refund, state: 'review', resultCode: code });
    case 'already_reversed':
      return askSoon(parts, trx, { ...refund, state: 'unknown', resultCode: code });
    case 'contradicted':
      return parts.refunds.save(trx, { ...refund, contradictedCode: code });
    case 'pending':
      return alerts.includes('status_query') ? askSoon(parts, trx, refund) : undefined;
    case 'duplicate_ignored':
    case 'quarantined':
      return;
  }
}
