import type { Trx } from '../../../../src/kernel/db';
import type { Attempt } from '../domain/attempt';
import { decideCallback, type CallbackFacts } from '../domain/decide-callback';
import { NOTHING_KNOWN } from '../domain/known-money';
import { parseCallback, type StkCallback } from '../domain/parse-callback';
import { applyDecision } from './apply-decision';
import { lookUpMoney } from './known-money';
import type { Parts } from './parts';
import { recordErased } from './record-verdict';

/** Decides about a callback that was taken in, and settles it, in one transaction with its job. */
export async function receiveCallback(parts: Parts, trx: Trx, eventId: string): Promise<void> {
  const { attempts, charges, evidence, policy } = parts;
  const event = await evidence.event(trx, eventId);
  if (event.raw === null) return recordErased(parts, trx, event, 'callback');
  const unlocked = await attempts.byId(trx, event.about);
  if (!unlocked) throw new Error('no such attempt');
  const charge = await charges.lock(trx, unlocked.charge);
  const attempt = (await attempts.byId(trx, event.about)) ?? unlocked;
  const callback = parseCallback(event.raw);
  const facts: CallbackFacts = {
    attempt,
    charge,
    ...(await knownOf(parts, trx, attempt, callback)),
    payerDiffers: payerDiffers(parts, callback, attempt),
    trusted: event.trusted,
    confirmAlways: policy.confirmAlways,
  };
  const decision = decideCallback(callback, facts);
  const believed = event.trusted && decision.conclusion !== 'quarantined' && callback.kind !== 'unreadable';
  // The callback overtook the reply to our push: from now on the attempt has its id.
  const checkoutId = believed ? (attempt.checkoutId ?? callback.checkoutId) : attempt.checkoutId;
  const code = callback.kind === 'failure' ? callback.code : null;
  const decided = {
    attempt: { ...attempt, checkoutId },
    charge,
    decision,
    source: 'callback',
    event: eventId,
    code,
  } as const;
  await applyDecision(parts, trx, decided);
}

async function knownOf(
  parts: Parts,
  trx: Trx,
  attempt: Attempt,
  callback: StkCallback,
): Promise<Pick<CallbackFacts, 'money' | 'checkoutOwner'>> {
  const told = callback.kind === 'success';
  return {
    money: told ? await lookUpMoney(parts, trx, attempt, callback.receipt) : NOTHING_KNOWN,
    checkoutOwner: await checkoutOwner(parts, trx, callback),
  };
}

async function checkoutOwner({ attempts }: Parts, trx: Trx, callback: StkCallback): Promise<string | null> {
  if (callback.kind === 'unreadable' || callback.checkoutId === null) return null;
  return attempts.idByCheckout(trx, callback.checkoutId);
}

function payerDiffers({ attempts }: Parts, callback: StkCallback, attempt: Attempt): boolean {
  if (callback.kind !== 'success' || callback.payer === null) return false;
  return attempts.indexOf(callback.payer) !== attempt.msisdnIndex;
}
