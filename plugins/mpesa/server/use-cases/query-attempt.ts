import { addSeconds } from '../../../../src/kernel/clock';
import type { Db, Trx } from '../../../../src/kernel/db';
import { RunAgainAt } from '../../../../src/kernel/jobs';
import { isOver, isPaid, stateOf, type Attempt } from '../domain/attempt';
import { decideQuery, readQueryAnswer, type QueryAnswer } from '../domain/decide-query';
import { nextQueryAt } from '../domain/query-plan';
import { QueryAttempt } from '../jobs';
import { applyDecision } from './apply-decision';
import { lookUpMoney } from './known-money';
import type { Parts } from './parts';

const SOON_SECONDS = 20;
const SOON_TIMES = 8;

/**
 * Asks the gateway what became of a prompt and applies its answer.
 * @throws RunAgainAt when this process has asked as often as the gateway allows
 */
export async function queryAttempt(parts: Parts, attemptId: string): Promise<void> {
  const { kernel, gateway, queryBucket } = parts;
  const attempt = await wanted(parts, kernel.db(), attemptId);
  if (!attempt) return;
  const waitMs = queryBucket.take(parts.realNow());
  if (waitMs > 0) throw new RunAgainAt(new Date(kernel.clock.now().getTime() + waitMs));
  const answer = await gateway.query(attempt.checkoutId, kernel.clock.now());
  const told = readQueryAnswer(answer, attempt.checkoutId);
  await kernel.db().transaction((trx) => concludeQuery(parts, trx, attemptId, told));
}

/** Applies one answer; the attempt may have been settled while the question was on its way. */
export async function concludeQuery(
  parts: Parts,
  trx: Trx,
  attemptId: string,
  answer: QueryAnswer,
): Promise<void> {
  const { kernel, attempts, charges } = parts;
  const unlocked = await attempts.byId(trx, attemptId);
  if (!unlocked) return;
  const charge = await charges.lock(trx, unlocked.charge);
  const known = await attempts.byId(trx, attemptId);
  if (!known) return;
  const now = kernel.clock.now();
  const startedAt = known.submitStartedAt ?? known.createdAt;
  const attempt: Attempt = {
    ...known,
    queries: known.queries + 1,
    nextQueryAt: planned(known, startedAt, now),
  };
  const money = await lookUpMoney(parts, trx, attempt, known.claim?.receipt ?? null);
  const decision = decideQuery(answer, { attempt, charge, money });
  const code = answer.kind === 'failed' ? answer.code : null;
  await applyDecision(parts, trx, { attempt, charge, decision, source: 'query', event: null, code });
  // Somebody waits for this answer: a success was told and must not lie for minutes.
  if (decision.conclusion === 'pending' && known.claim && attempt.queries < SOON_TIMES) {
    const runAt = addSeconds(now, SOON_SECONDS);
    await kernel.outbox.enqueue(trx, QueryAttempt, { attempt: attemptId }, { runAt });
  }
}

function planned(attempt: Attempt, startedAt: Date, now: Date): Date | null {
  return isOver(stateOf(attempt)) && !attempt.claim ? null : nextQueryAt(startedAt, now);
}

type Askable = Attempt & { checkoutId: string };

async function wanted({ attempts }: Parts, db: Db, attemptId: string): Promise<Askable | null> {
  const attempt = await attempts.byId(db, attemptId);
  if (!attempt || attempt.checkoutId === null || attempt.quarantined) return null;
  const state = stateOf(attempt);
  if (isPaid(state)) return null;
  if (isOver(state) && !attempt.claim && attempt.nextQueryAt === null) return null;
  return { ...attempt, checkoutId: attempt.checkoutId };
}
