import { toIso, type Trx } from '../../../../src/kernel/db';
import { QueryAttempt } from '../jobs';
import { GIVE_UP_AFTER_MS } from '../domain/query-plan';
import { stateOf } from '../domain/attempt';
import type { Parts } from './parts';
import { enqueueQuery } from './query-refund';
import { recordVerdict } from './record-verdict';

const BATCH = 200;

/**
 * Looks after what is still open: asks again, gives lines back whose prompts have ended, and shows to a person what a
 * day of asking did not resolve. It never takes anything back from paid: it holds no charge's lock, so each of its
 * changes is a statement that looks once more at what it was decided by.
 */
export async function reconcile(parts: Parts, trx: Trx): Promise<void> {
  const { kernel, attempts, refunds } = parts;
  const now = kernel.clock.now();
  const dayAgo = new Date(now.getTime() - GIVE_UP_AFTER_MS);
  for (const attempt of await attempts.abandoned(trx, dayAgo, BATCH)) {
    if (await attempts.quarantine(trx, attempt)) await toPerson(parts, trx, attempt.id);
  }
  for (const attempt of await attempts.dueForQuery(trx, now, BATCH)) {
    if (attempt.checkoutId === null) {
      await attempts.stopAsking(trx, attempt.id);
      continue;
    }
    const dedupeKey = `mpesa.query:${attempt.id}:${toIso(attempt.nextQueryAt ?? now)}`;
    await kernel.outbox.enqueue(trx, QueryAttempt, { attempt: attempt.id }, { dedupeKey });
  }
  for (const attempt of await attempts.pastTheirTime(trx, now, BATCH)) {
    if (stateOf(attempt).kind !== 'submitting') await attempts.releaseLine(trx, attempt);
  }
  for (const refund of await refunds.stale(trx, dayAgo, BATCH)) {
    if (await refunds.review(trx, refund)) await toPerson(parts, trx, refund.id);
  }
  for (const refund of await refunds.dueForQuery(trx, now, BATCH)) await enqueueQuery(parts, trx, refund);
}

function toPerson(parts: Parts, trx: Trx, about: string): Promise<void> {
  const verdict = {
    event: null,
    about,
    source: 'reconciler',
    conclusion: 'quarantined',
    code: null,
  } as const;
  return recordVerdict(parts, trx, { ...verdict, alerts: ['manual'] });
}
