import type { Trx } from '../../../../src/kernel/db';
import { RunAgainAt } from '../../../../src/kernel/jobs';
import { addSeconds } from '../../../../src/kernel/clock';
import { PaymentPrompted } from '../face';
import { isOver, isPaid, stateOf, type Attempt } from '../domain/attempt';
import { isCovered, type Charge } from '../domain/charge';
import { decideSubmit, type SubmitDecision } from '../domain/decide-submit';
import { nextQueryAt, pauseAfterTurnedAway } from '../domain/query-plan';
import { QueryAttempt } from '../jobs';
import type { Push } from '../ports';
import { tellFailure } from './apply-decision';
import { noteFailed } from './note-outcome';
import type { Parts } from './parts';
import { recordVerdict } from './record-verdict';
import { refreshUnpaid } from './refresh-charge';

/**
 * Sends one prompt. The attempt is marked `submitting` and committed before the call, so that a run that was cut off
 * is known by it: the gateway has no idempotency, and a second push is a second payment.
 * @throws RunAgainAt when the gateway turned the push away unheard
 */
export async function submitPush(parts: Parts, attemptId: string): Promise<void> {
  const push = await parts.kernel.db().transaction((trx) => begin(parts, trx, attemptId));
  if (!push) return;
  const answer = await parts.gateway.push(push, parts.kernel.clock.now());
  const again = await parts.kernel
    .db()
    .transaction((trx) => recordPushReply(parts, trx, attemptId, decideSubmit(answer)));
  if (again) throw new RunAgainAt(again);
}

async function begin(parts: Parts, trx: Trx, attemptId: string): Promise<Push | null> {
  const { kernel, attempts } = parts;
  const { attempt, charge } = await load(parts, trx, attemptId);
  const state = stateOf(attempt);
  const now = kernel.clock.now();
  if (state.kind === 'submitting') {
    await unclear(parts, trx, attempt, charge, ['cut_off']);
    return null;
  }
  if (state.kind !== 'created') return null;
  const msisdn = await attempts.openMsisdn(trx, attemptId);
  const obsolete =
    (await obsoleteBecause(parts, trx, attempt, charge)) ?? (msisdn === null ? 'erased' : null);
  if (obsolete !== null || msisdn === null) {
    await attempts.save(trx, { ...attempt, submitOutcome: 'refused', refusedCode: obsolete, live: false });
    await refreshUnpaid(parts, trx, charge);
    // The other two were asked for by somebody, who knows.
    if (obsolete === 'too_late' || obsolete === 'erased')
      await tellFailure(parts, trx, attempt, charge, obsolete);
    return null;
  }
  const liveUntil = addSeconds(now, parts.policy.attemptLiveSeconds);
  await attempts.save(trx, { ...attempt, submitStartedAt: now, liveUntil });
  return {
    amountCents: attempt.amountCents,
    msisdn,
    reference: charge.reference,
    callbackToken: attempt.token,
  };
}

/** Records what the gateway's reply told; gives back when to try again if it heard nothing. */
export async function recordPushReply(
  parts: Parts,
  trx: Trx,
  attemptId: string,
  told: SubmitDecision,
): Promise<Date | null> {
  const { kernel, attempts } = parts;
  const { attempt, charge } = await load(parts, trx, attemptId);
  switch (told.kind) {
    case 'accepted':
      await accepted(parts, trx, attempt, charge, told);
      return null;
    case 'refused':
      await refused(parts, trx, attempt, charge, told.code);
      return null;
    case 'unclear':
      await unclear(parts, trx, attempt, charge, []);
      return null;
    case 'turned-away': {
      const turnedAway = attempt.turnedAway + 1;
      const pause = pauseAfterTurnedAway(turnedAway);
      if (pause === null || stateOf(attempt).kind !== 'submitting') {
        await refused(parts, trx, { ...attempt, turnedAway }, charge, 'gateway_busy');
        return null;
      }
      await attempts.save(trx, { ...attempt, turnedAway, submitStartedAt: null, liveUntil: null });
      await verdict(parts, trx, attempt, 'retry_later', [], null);
      return new Date(kernel.clock.now().getTime() + pause);
    }
  }
}

async function accepted(
  parts: Parts,
  trx: Trx,
  attempt: Attempt,
  charge: Charge,
  told: SubmitDecision & { kind: 'accepted' },
): Promise<void> {
  const { kernel, attempts, policy } = parts;
  const owner = await attempts.idByCheckout(trx, told.checkoutId);
  const disagrees =
    (owner !== null && owner !== attempt.id) ||
    (attempt.checkoutId !== null && attempt.checkoutId !== told.checkoutId);
  const checkoutId = disagrees ? attempt.checkoutId : told.checkoutId;
  const next: Attempt = { ...attempt, checkoutId, merchantId: told.merchantId, submitOutcome: 'accepted' };
  const startedAt = attempt.submitStartedAt ?? kernel.clock.now();
  const open = stateOf(next).kind === 'prompted';
  const lastPlanned = addSeconds(startedAt, policy.queryDelaysSeconds.at(-1) ?? 0);
  await attempts.save(trx, { ...next, nextQueryAt: open ? nextQueryAt(startedAt, lastPlanned) : null });
  await verdict(parts, trx, attempt, 'pending', disagrees ? ['checkout_mismatch'] : [], null);
  if (!open) return;
  for (const seconds of policy.queryDelaysSeconds) {
    await kernel.outbox.enqueue(
      trx,
      QueryAttempt,
      { attempt: attempt.id },
      { runAt: addSeconds(startedAt, seconds), dedupeKey: `mpesa.query:${attempt.id}:${seconds}` },
    );
  }
  await tellPrompted(parts, trx, attempt, charge);
}

async function refused(
  parts: Parts,
  trx: Trx,
  attempt: Attempt,
  charge: Charge,
  code: string,
): Promise<void> {
  const state = stateOf(attempt);
  noteFailed(parts, attempt, code);
  await parts.attempts.save(trx, { ...attempt, submitOutcome: 'refused', refusedCode: code, live: false });
  await refreshUnpaid(parts, trx, charge);
  await verdict(parts, trx, attempt, 'failed', isConfigured(code) ? [] : ['not_configured'], code);
  if (!isPaid(state) && !isOver(state)) await tellFailure(parts, trx, attempt, charge, code);
}

// A prompt may or may not be on the phone: as far as anybody waits for it, it is.
async function unclear(
  parts: Parts,
  trx: Trx,
  attempt: Attempt,
  charge: Charge,
  alerts: readonly 'cut_off'[],
): Promise<void> {
  await parts.attempts.save(trx, { ...attempt, submitOutcome: attempt.submitOutcome ?? 'unclear' });
  await verdict(parts, trx, attempt, 'submit_unknown', alerts, null);
  if (stateOf(attempt).kind === 'submitting') await tellPrompted(parts, trx, attempt, charge);
}

async function tellPrompted({ kernel }: Parts, trx: Trx, attempt: Attempt, charge: Charge): Promise<void> {
  const until = (attempt.liveUntil ?? kernel.clock.now()).toISOString();
  await kernel.outbox.emit(trx, PaymentPrompted, { subject: charge.subject, until });
}

async function obsoleteBecause(
  { attempts, kernel }: Parts,
  trx: Trx,
  attempt: Attempt,
  charge: Charge,
): Promise<'withdrawn' | 'superseded' | 'too_late' | null> {
  if (charge.closed !== null || isCovered(charge)) return 'withdrawn';
  // We were away for minutes: a prompt out of the blue would ask for something that may be nobody's any more.
  if (attempt.liveUntil !== null && attempt.liveUntil <= kernel.clock.now()) return 'too_late';
  if (!attempt.live) return 'superseded';
  const latest = (await attempts.ofCharge(trx, charge.documentId)).at(-1);
  return latest?.id === attempt.id ? null : 'superseded';
}

async function load(
  { attempts, charges }: Parts,
  trx: Trx,
  attemptId: string,
): Promise<{ attempt: Attempt; charge: Charge }> {
  const unlocked = await attempts.byId(trx, attemptId);
  if (!unlocked) throw new Error('no such attempt');
  const charge = await charges.lock(trx, unlocked.charge);
  const attempt = await attempts.byId(trx, attemptId);
  if (!attempt) throw new Error('no such attempt');
  return { attempt, charge };
}

function verdict(
  parts: Parts,
  trx: Trx,
  attempt: Attempt,
  conclusion: 'pending' | 'failed' | 'submit_unknown' | 'retry_later',
  alerts: readonly ('cut_off' | 'checkout_mismatch' | 'not_configured')[],
  code: string | null,
): Promise<void> {
  return recordVerdict(parts, trx, {
    event: null,
    about: attempt.id,
    source: 'submit',
    conclusion,
    alerts,
    code,
  });
}

/** Refusals that do not point at our own set-up. */
function isConfigured(code: string): boolean {
  return code === '1001' || code === 'gateway_busy';
}
