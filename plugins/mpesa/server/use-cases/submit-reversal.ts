import type { Trx } from '../../../../src/kernel/db';
import { RunAgainAt } from '../../../../src/kernel/jobs';
import { decideReversalSubmit, type ReversalSubmit } from '../domain/decide-reversal';
import { pauseAfterTurnedAway } from '../domain/query-plan';
import type { Refund } from '../domain/refund';
import type { Parts } from './parts';
import { concludeRefund } from './conclude-refund';
import { recordVerdict } from './record-verdict';

/**
 * Sends one reversal. As with a push, `sending` is committed before the call; a run that was cut off leaves `unknown`,
 * which a result or a person resolves. A reversal is never sent twice.
 * @throws RunAgainAt when the gateway turned it away unheard
 */
export async function submitReversal(parts: Parts, refundId: string): Promise<void> {
  const { kernel, gateway } = parts;
  const refund = await kernel.db().transaction((trx) => begin(parts, trx, refundId));
  if (!refund) return;
  const { receipt, amountCents, token: resultToken } = refund;
  const answer = await gateway.reverse({ receipt, amountCents, resultToken });
  const told: Told = answer.kind === 'not-configured' ? answer : decideReversalSubmit(answer);
  const again = await kernel.db().transaction((trx) => record(parts, trx, refundId, told));
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
  const sending = {
    ...refund,
    receipt: refund.receipt,
    state: 'sending',
    sentAt: parts.kernel.clock.now(),
  } as const;
  await parts.refunds.save(trx, sending);
  return sending;
}

async function record(parts: Parts, trx: Trx, refundId: string, told: Told): Promise<Date | null> {
  const { kernel, refunds } = parts;
  const refund = await lockRefund(parts, trx, refundId);
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
      await refunds.save(trx, { ...refund, state: 'review' });
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
      await refunds.save(trx, { ...refund, turnedAway, state: 'requested', sentAt: null });
      return new Date(kernel.clock.now().getTime() + (pause ?? 300_000));
    }
  }
}

async function lockRefund({ refunds, charges }: Parts, trx: Trx, refundId: string): Promise<Refund> {
  const unlocked = await refunds.byId(trx, refundId);
  if (!unlocked) throw new Error('no such refund');
  await charges.lock(trx, unlocked.charge);
  return (await refunds.byId(trx, refundId)) ?? unlocked;
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
