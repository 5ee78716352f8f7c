import type { Trx } from '../../../../src/kernel/db';
import { decideStatus, parseStatusResult, type StatusDecision } from '../domain/decide-status';
import type { Refund } from '../domain/refund';
import { SubmitReversal } from '../jobs';
import { concludeRefund, isReplaced } from './conclude-refund';
import { lockRefund } from './lock-refund';
import type { Parts } from './parts';
import { recordErased, recordVerdict } from './record-verdict';

/** Decides about an answer that was taken in, in one transaction with its job. */
export async function receiveStatus(parts: Parts, trx: Trx, eventId: string): Promise<void> {
  const { evidence, refundQueries } = parts;
  const { raw, ...event } = await evidence.event(trx, eventId);
  if (raw === null) return recordErased(parts, trx, { ...event, raw }, 'status');
  const question = await refundQueries.byId(trx, event.about);
  if (!question) throw new Error('no such question');
  const refund = await lockRefund(parts, trx, question.refund);
  const decision = decideStatus(parseStatusResult(raw), {
    refund,
    trusted: event.trusted,
    replaced: await isReplaced(parts, trx, refund),
    askedAt: question.askedAt,
    stoodAt: await refundQueries.askedWith(trx, refund.id, 'not_reversed'),
  });
  await apply(parts, trx, refund, decision);
  await refundQueries.conclude(trx, question.id, decision.conclusion);
  await recordVerdict(parts, trx, { event: eventId, about: refund.id, source: 'status', ...decision });
}

async function apply(
  parts: Parts,
  trx: Trx,
  refund: Refund,
  { conclusion, code }: StatusDecision,
): Promise<void> {
  switch (conclusion) {
    case 'refund_done':
      return concludeRefund(parts, trx, refund, 'done', code);
    case 'refund_again':
      return sendAgain(parts, trx, refund);
    case 'refund_review':
      return parts.refunds.save(trx, { ...refund, state: 'review' });
    case 'not_reversed':
    case 'pending':
    case 'duplicate_ignored':
    case 'quarantined':
      return;
  }
}

async function sendAgain({ kernel, refunds }: Parts, trx: Trx, refund: Refund): Promise<void> {
  const next = { ...refund, state: 'requested', originatorId: null, conversationId: null } as const;
  await refunds.save(trx, next);
  await kernel.outbox.enqueue(trx, SubmitReversal, { refund: refund.id });
  kernel.counters.count('refunds_sent_again', {});
}
