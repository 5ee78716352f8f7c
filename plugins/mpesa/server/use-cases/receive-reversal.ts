import type { Trx } from '../../../../src/kernel/db';
import { decideReversal, parseReversalResult, type ReversalDecision } from '../domain/decide-reversal';
import { holdsMoney, type Refund } from '../domain/refund';
import type { StoredEvent } from '../ports';
import { concludeRefund } from './conclude-refund';
import type { Parts } from './parts';
import { recordErased, recordVerdict } from './record-verdict';

/** Decides about the result of a reversal that was taken in, and settles it, in one transaction with its job. */
export async function receiveReversal(parts: Parts, trx: Trx, eventId: string): Promise<void> {
  const { evidence, refunds, charges } = parts;
  const { raw, ...event } = await evidence.event(trx, eventId);
  if (raw === null) return recordErased(parts, trx, { ...event, raw }, 'reversal');
  const unlocked = await refunds.byId(trx, event.about);
  if (!unlocked) throw new Error('no such refund');
  await charges.lock(trx, unlocked.charge);
  const refund = (await refunds.byId(trx, event.about)) ?? unlocked;
  const decision = await decide(parts, trx, { ...event, raw }, refund);
  const { conclusion, alerts, code } = decision;
  await apply(parts, trx, refund, decision);
  await recordVerdict(parts, trx, {
    event: eventId,
    about: refund.id,
    source: 'reversal',
    conclusion,
    alerts,
    code,
  });
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
  const decision = decideReversal(parseReversalResult(event.raw), refund, event.trusted);
  if (decision.conclusion !== 'refund_done' || refund.state !== 'failed') return decision;
  const others = await parts.refunds.ofCharge(trx, refund.charge);
  const replaced = others.some((other) => other.payment === refund.payment && holdsMoney(other.state));
  // It was asked for again after its failure was told: two refunds claim one receipt.
  return replaced ? { ...decision, conclusion: 'quarantined', alerts: ['manual'] } : decision;
}

async function apply(
  parts: Parts,
  trx: Trx,
  refund: Refund,
  { conclusion, code }: ReversalDecision,
): Promise<void> {
  switch (conclusion) {
    case 'refund_done':
      return concludeRefund(parts, trx, refund, 'done', code);
    case 'refund_failed':
      return concludeRefund(parts, trx, refund, 'failed', code);
    case 'refund_review':
      if (refund.state === 'failed') return;
      return parts.refunds.save(trx, { ...refund, state: 'review', resultCode: code });
    case 'pending':
    case 'duplicate_ignored':
    case 'quarantined':
      return;
  }
}
