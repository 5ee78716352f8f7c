import type { Vault } from '../../../../src/kernel/vault';
import type { C2bAnswer } from '../domain/decide-c2b';
import type { Parts } from './parts';
import { countDelivery, faultOf, keep, type Delivery, type Receipt } from './take-in';
import { validatePayBill } from './validate-paybill';

/** Takes in the word of a payment by Pay Bill: bytes and job are durable before the sender gets its 200. */
export async function takeInC2b(parts: Parts, delivery: Delivery): Promise<Receipt> {
  const refusal = refusalOf(parts, delivery);
  if (refusal === null) await keep(parts, delivery, 'c2b-confirmation', PAY_BILL);
  return countDelivery(parts, refusal ?? 'kept');
}

export type ValidationReply =
  { kind: 'answer'; code: C2bAnswer } | { kind: 'refused'; why: Exclude<Receipt, 'kept'> };

/** Keeps the question as evidence and answers it. */
export async function takeInValidation(parts: Parts, delivery: Delivery): Promise<ValidationReply> {
  const refusal = refusalOf(parts, delivery);
  countDelivery(parts, refusal ?? 'kept');
  if (refusal !== null) return { kind: 'refused', why: refusal };
  await keep(parts, delivery, 'c2b-validation', PAY_BILL);
  return { kind: 'answer', code: await validatePayBill(parts, delivery.body) };
}

/** What the evidence is about until it is read; whose it is shows only then. */
const PAY_BILL = { id: 'pay-bill', patient: null };

function refusalOf(parts: Parts, delivery: Delivery): Exclude<Receipt, 'kept'> | null {
  const { c2bToken } = parts.policy;
  if (c2bToken === null || !sameSecret(parts.kernel.vault, c2bToken, delivery.token)) return 'unknown-token';
  return faultOf(parts, delivery);
}

// One secret for every payment, unlike the tokens of prompts. Compared as keyed digests: how long that takes tells
// nothing about how much of a guess is right.
function sameSecret(vault: Vault, ours: string, theirs: string): boolean {
  const digest = (text: string): string => vault.blindIndex(text, 'payment-c2b-token');
  return digest(ours) === digest(theirs);
}
