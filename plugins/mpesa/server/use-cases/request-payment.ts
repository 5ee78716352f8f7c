import { addSeconds } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import { conflict, invalid, notFound, tooMany, violatedUnique } from '../../../../src/kernel/errors';
import {
  MAX_MPESA_SHILLINGS,
  mpesaShillings,
  shillingsToCents,
  type Cents,
} from '../../../../src/kernel/money';
import { parseMsisdn, type Msisdn } from '../../../../src/kernel/phone';
import type { PaymentRequest, PaymentView } from '../face';
import { isCovered, type Charge } from '../domain/charge';
import { mayPush } from '../domain/retry-rules';
import { SubmitPush } from '../jobs';
import type { Parts } from './parts';
import { refreshCharge } from './refresh-charge';
import { viewCharge } from './view';

const REFERENCE_LENGTH = 6;

/** Opens a charge and its first attempt; the prompt goes out after the caller's commit. */
export async function requestPayment(parts: Parts, trx: Trx, request: PaymentRequest): Promise<PaymentView> {
  const { kernel, charges } = parts;
  const { subject, amountCents, patientId, clinicId } = request;
  checkAmount(amountCents);
  const known = await charges.bySubject(trx, subject);
  if (known) return viewCharge(parts, trx, known);
  const now = kernel.clock.now();
  const documentId = kernel.ids.documentId();
  const reference = await freeReference(parts, trx);
  await charges.insert(trx, { documentId, reference, subject, amountCents, patientId, clinicId, now });
  const charge = await charges.lock(trx, documentId);
  // A first prompt right after one of the same amount waits its turn: the patient did nothing wrong.
  return viewCharge(parts, trx, await openAttempt(parts, trx, charge, request.msisdn, 'wait'));
}

/** Another prompt for what is still owed. */
export async function retryPayment(
  parts: Parts,
  trx: Trx,
  { subject, msisdn }: { subject: string; msisdn: Msisdn },
): Promise<PaymentView> {
  const found = await parts.charges.bySubject(trx, subject);
  if (!found) throw notFound('payment_not_found');
  const charge = await parts.charges.lock(trx, found.documentId);
  if (isCovered(charge)) throw conflict('payment_already_settled');
  if (charge.closed !== null) throw conflict('payment_withdrawn');
  return viewCharge(parts, trx, await openAttempt(parts, trx, charge, msisdn, 'refuse'));
}

async function openAttempt(
  parts: Parts,
  trx: Trx,
  charge: Charge,
  phone: Msisdn,
  tooSoon: 'wait' | 'refuse',
): Promise<Charge> {
  const { kernel, attempts } = parts;
  const msisdn = parseMsisdn(phone);
  if (msisdn === null) throw invalid('phone_invalid');
  const now = kernel.clock.now();
  // A prompt asks for whole shillings, whatever part came by hand.
  const amountCents = shillingsToCents(Math.ceil((charge.amountCents - charge.paidCents) / 100));
  const index = attempts.indexOf(msisdn);
  const live = await attempts.live(trx, charge.documentId, index);
  const facts = { charge: charge.documentId, live, now };
  const lastSameAmountPush = await attempts.lastPushAt(trx, index, amountCents);
  let runAt = now;
  let verdict = mayPush({ ...facts, lastSameAmountPush });
  if (verdict.kind === 'too-soon' && tooSoon === 'wait') {
    runAt = verdict.until;
    verdict = mayPush({ ...facts, lastSameAmountPush: null });
  }
  switch (verdict.kind) {
    case 'payment-live':
      throw conflict('payment_live');
    case 'phone-busy':
      throw conflict('phone_busy');
    case 'too-soon':
      throw tooMany('payment_too_soon', Math.ceil((verdict.until.getTime() - now.getTime()) / 1000));
    case 'go':
      break;
  }
  // The older prompt may still be paid; it only gives up the line.
  for (const attempt of live) await attempts.releaseLine(trx, attempt);
  const id = kernel.ids.id(now);
  const number = (await attempts.ofCharge(trx, charge.documentId)).length + 1;
  const token = kernel.ids.token();
  const liveUntil = addSeconds(runAt, parts.policy.attemptLiveSeconds);
  try {
    await attempts.insert(trx, {
      id,
      charge: charge.documentId,
      patient: charge.patient,
      number,
      token,
      msisdn,
      amountCents,
      liveUntil,
      now,
    });
  } catch (error) {
    // Two requests at the same moment: the index lets one through.
    throw violatedUnique(error) === null ? error : conflict('phone_busy');
  }
  await kernel.outbox.enqueue(
    trx,
    SubmitPush,
    { attempt: id },
    { runAt, dedupeKey: `mpesa.submit-push:${id}` },
  );
  kernel.counters.count('payment_attempts');
  return refreshCharge(parts, trx, charge);
}

/** Six characters are a thousand million references: one that is taken is rare, and drawn again. */
async function freeReference(parts: Parts, trx: Trx): Promise<string> {
  const reference = parts.kernel.ids.reference(REFERENCE_LENGTH);
  return (await parts.charges.hasReference(trx, reference)) ? freeReference(parts, trx) : reference;
}

function checkAmount(amountCents: Cents): void {
  if (mpesaShillings(amountCents) !== null) return;
  throw invalid(amountCents > shillingsToCents(MAX_MPESA_SHILLINGS) ? 'amount_too_large' : 'amount_invalid');
}
