import type { Trx } from '../../../../src/kernel/db';
import { RunAgainAt } from '../../../../src/kernel/jobs';
import { toIso } from '../../../../src/kernel/db';
import { decideReversalSubmit } from '../domain/decide-reversal';
import { nextQueryAt } from '../domain/query-plan';
import { isUnderWay, type Refund } from '../domain/refund';
import { QueryRefund } from '../jobs';
import type { StatusQuestion } from '../ports';
import { lockRefund } from './lock-refund';
import type { Parts } from './parts';
import { recordVerdict } from './record-verdict';

/**
 * Asks M-Pesa what became of the payment that a refund is to give back. The question is on record, and the next one
 * planned, before it leaves; asking twice does no harm.
 * @throws RunAgainAt when this process has asked as often as the gateway allows
 */
export async function queryRefund(parts: Parts, refundId: string): Promise<void> {
  const { kernel, gateway, queryBucket } = parts;
  const refund = await parts.refunds.byId(kernel.db(), refundId);
  if (!refund || !isDue(refund, kernel.clock.now())) return;
  const waitMs = queryBucket.take(parts.realNow());
  if (waitMs > 0) throw new RunAgainAt(new Date(kernel.clock.now().getTime() + waitMs));
  const question = await kernel.db().transaction((trx) => begin(parts, trx, refundId));
  if (!question) return;
  const answer = await gateway.status(question);
  const told = answer.kind === 'not-configured' ? answer : decideReversalSubmit(answer);
  // Whatever else it said, the plan goes on.
  if (told.kind !== 'refused' && told.kind !== 'not-configured') return;
  const code = told.kind === 'refused' ? told.code : null;
  await kernel.db().transaction((trx) =>
    recordVerdict(parts, trx, {
      event: null,
      about: refundId,
      source: 'status',
      conclusion: 'pending',
      alerts: ['not_configured'],
      code,
    }),
  );
}

/** Does not wait for the plan: something was told that only M-Pesa can confirm. */
export async function askSoon(parts: Parts, trx: Trx, refund: Refund): Promise<void> {
  if (!isUnderWay(refund.state) || !mayAsk(parts)) return;
  const nextQueryAt = parts.kernel.clock.now();
  await parts.refunds.save(trx, { ...refund, nextQueryAt });
  await enqueueQuery(parts, trx, { ...refund, nextQueryAt });
}

export async function enqueueQuery(
  { kernel }: Parts,
  trx: Trx,
  { id, queries, nextQueryAt }: Refund,
): Promise<void> {
  if (!nextQueryAt) return;
  const dedupeKey = `mpesa.query-refund:${id}:${queries}:${toIso(nextQueryAt)}`;
  await kernel.outbox.enqueue(trx, QueryRefund, { refund: id }, { dedupeKey });
}

/** Where nobody is trusted no answer would be believed, and a person is the only one to ask. */
export function mayAsk({ policy }: Parts): boolean {
  return policy.trustedIps.size > 0;
}

/** When a refund without a result is asked about (again); null when it is a person's turn. */
export function plannedQuery(parts: Parts, sentAt: Date, now: Date): Date | null {
  return mayAsk(parts) ? nextQueryAt(sentAt, now) : null;
}

async function begin(parts: Parts, trx: Trx, refundId: string): Promise<StatusQuestion | null> {
  const { kernel, refunds, refundQueries } = parts;
  const refund = await lockRefund(parts, trx, refundId);
  const now = kernel.clock.now();
  const { receipt } = refund;
  if (!isDue(refund, now) || receipt === null) return null;
  const question = { id: kernel.ids.id(now), refund: refundId, token: kernel.ids.token(), askedAt: now };
  await refundQueries.insert(trx, question);
  const nextQueryAt = plannedQuery(parts, refund.sentAt ?? now, now);
  await refunds.save(trx, { ...refund, queries: refund.queries + 1, nextQueryAt });
  return { receipt, resultToken: question.token };
}

function isDue({ state, nextQueryAt }: Refund, now: Date): boolean {
  return isUnderWay(state) && nextQueryAt !== null && nextQueryAt <= now;
}
