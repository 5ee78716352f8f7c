import type { Trx } from '../../../../src/kernel/db';
import { decideC2b, type C2bFacts } from '../domain/decide-c2b';
import type { Charge } from '../domain/charge';
import type { Decision } from '../domain/decision';
import { waitingForReceipt } from '../domain/known-money';
import { parseC2b, type C2bMessage } from '../domain/parse-c2b';
import { attachReceipt } from './attach-receipt';
import { creditDeposit } from './credit-deposit';
import type { Parts } from './parts';
import { recordErased, recordVerdict } from './record-verdict';

/** Decides about a C2B confirmation that was taken in, and books it, in one transaction with its job. */
export async function receiveC2b(parts: Parts, trx: Trx, eventId: string): Promise<void> {
  const event = await parts.evidence.event(trx, eventId);
  if (event.raw === null) return recordErased(parts, trx, event, 'c2b');
  const message = parseC2b(event.raw);
  const charge = await lockCharge(parts, trx, message);
  const facts = await factsOf(parts, trx, message, charge);
  const decision = decideC2b(message, { ...facts, trusted: event.trusted });
  const about = (await apply(parts, trx, charge, decision)) ?? eventId;
  const { conclusion, alerts } = decision;
  await recordVerdict(parts, trx, { event: eventId, about, source: 'c2b', conclusion, alerts, code: null });
}

async function lockCharge({ charges }: Parts, trx: Trx, message: C2bMessage): Promise<Charge | null> {
  if (message.kind === 'unreadable' || message.reference === null) return null;
  const found = await charges.byReference(trx, message.reference);
  return found && charges.lock(trx, found.documentId);
}

async function factsOf(
  { attempts, receipts, policy }: Parts,
  trx: Trx,
  message: C2bMessage,
  charge: Charge | null,
): Promise<Omit<C2bFacts, 'trusted'>> {
  const { businessNumbers } = policy;
  if (message.kind === 'unreadable') return { businessNumbers, charge, receipt: 'new', unreceipted: null };
  const { receipt, amountCents } = message;
  const record = receipt === null ? null : await receipts.find(trx, receipt);
  const same = record?.toldFor === (charge?.documentId ?? null) && record.amountCents === amountCents;
  const prompts = charge ? await attempts.ofCharge(trx, charge.documentId) : [];
  return {
    businessNumbers,
    charge,
    receipt: record === null ? 'new' : same ? 'same' : 'other',
    unreceipted: amountCents === null ? null : waitingForReceipt(prompts, amountCents),
  };
}

/** What it was about in the end: an attempt or a deposit; null when no money moved. */
async function apply(
  parts: Parts,
  trx: Trx,
  charge: Charge | null,
  { effect }: Decision,
): Promise<string | null> {
  if (effect.kind === 'deposit') return creditDeposit(parts, trx, charge, effect);
  if (effect.kind !== 'attach-receipt' || !charge) return null;
  const attempt = await parts.attempts.byId(trx, effect.attempt);
  if (!attempt) throw new Error('no such attempt');
  await attachReceipt(parts, trx, attempt, charge, effect);
  return attempt.id;
}
