import type { Trx } from '../../../../src/kernel/db';
import { RunAgainAt } from '../../../../src/kernel/jobs';
import { decideReversalSubmit, type ReversalSubmit } from '../domain/decide-reversal';
import { pauseAfterTurnedAway } from '../domain/query-plan';
import type { Refund } from '../domain/refund';
import type { Parts } from './parts';
import { concludeRefund } from './conclude-refund';
import { lockRefund } from './lock-refund';
import { plannedQuery } from './query-refund';
import { recordVerdict } from './record-verdict';

/**
 * Sends one reversal. As with a push, `sending` is committed before the call; a run that was cut off leaves `unknown`,
 * which a result or our question resolves. It is sent again only after `refund_again` (domain/decide-status.ts).
 * @throws RunAgainAt when the gateway turned it away unheard
 */
export async function submitReversal(parts: Parts, refundId: string): Promise<void> {
  const { kernel, gateway } = parts;
  const refund = await kernel.db().transaction((trx) => begin(parts, trx, refundId));
  if (!refund) return;
  const { receipt, amountCents, token: resultToken } = refund;
  const answer = await gateway.reverse({ receipt, amountCents, resultToken });
  const told: Told = answer.kind === 'not-configured' ? answer : decideReversalSubmit(answer);
  const again = await kernel.db().transaction((trx) => record(parts, trx, refund, told));
  if (again) throw new RunAgainAt(again);
}

type Told = ReversalSubmit | { kind: 'not-configured' };

async function begin(
  parts: Parts,
  trx: Trx,
  refundId: string,
): Promise<(Refund & { receipt: string }) | null> {
  const refund = await lockRefund(parts, trx, refundId);
  if (refund.state === 'sending') {
    await parts.refunds.save(trx, { ...refund, state: 'unknown' });
    await verdict(parts, trx, refund, 'pending', ['cut_off', 'status_query'], null);
    return null;
  }
  if (refund.state !== 'requested' || refund.receipt === null) return null;
  const sentAt = parts.kernel.clock.now();
  const sending = {
    ...refund,
    receipt: refund.receipt,
    state: 'sending',
    sends: refund.sends + 1,
    sentAt,
    nextQueryAt: plannedQuery(parts, sentAt, sentAt),
  } as const;
  await parts.refunds.save(trx, sending);
  return sending;
}

async function record(parts: Parts, trx: Trx, { id, sends }: Refund, told: Told): Promise<Date | null> {
  const { kernel, refunds } = parts;
  const refund = await lockRefund(parts, trx, id);
  // This process stood still for so long that the reversal was sent again meanwhile.
  if (refund.sends !== sends) return null;
  const waiting = refund.state === 'sending' || refund.state === 'unknown';
  switch (told.kind) {
    case 'sent': {
      // The result may have overtaken this reply: then only the ids are news.
      const { originatorId, conversationId } = told;
      await refunds.save(trx, {
        ...refund,
        originatorId,
        conversationId,
        state: waiting ? 'sent' : refund.state,
      });
      await verdict(parts, trx, refund, 'pending', [], null);
      return null;
    }
    case 'unclear':
      if (waiting) await refunds.save(trx, { ...refund, state: 'unknown' });
      await verdict(parts, trx, refund, 'pending', ['status_query'], null);
      return null;
    case 'not-configured':
      if (waiting) await refunds.save(trx, { ...refund, state: 'review' });
      await verdict(parts, trx, refund, 'refund_review', ['not_configured', 'manual'], null);
      return null;
    case 'refused':
      if (waiting) await concludeRefund(parts, trx, refund, 'failed', told.code);
      await verdict(parts, trx, refund, 'refund_failed', ['manual'], told.code);
      return null;
    case 'turned-away': {
      const turnedAway = refund.turnedAway + 1;
      const pause = pauseAfterTurnedAway(turnedAway);
      if (refund.state !== 'sending') return null;
      // Nothing went out, so nothing is lost by trying for longer than a patient would wait.
      await refunds.save(trx, {
        ...refund,
        turnedAway,
        state: 'requested',
        sends: refund.sends - 1,
        sentAt: null,
      });
      return new Date(kernel.clock.now().getTime() + (pause ?? 300_000));
    }
  }
}

function verdict(
  parts: Parts,
  trx: Trx,
  refund: Refund,
  conclusion: 'pending' | 'refund_failed' | 'refund_review',
  alerts: readonly ('cut_off' | 'status_query' | 'manual' | 'not_configured')[],
  code: string | null,
): Promise<void> {
  return recordVerdict(parts, trx, {
    event: null,
    about: refund.id,
    source: 'reversal',
    conclusion,
    alerts,
    code,
  });
}
