import { toDate, toDateOrNull, toIso } from '../../../../src/kernel/db';
import { isPaid, stateOf, type Attempt, type AttemptKind } from '../domain/attempt';

export const ATTEMPTS = 'mpesa_attempts';

export interface AttemptRow {
  id: string;
  charge: string;
  patient: string | null;
  number: number;
  token: string;
  checkout_sealed: string | null;
  merchant_id: string | null;
  msisdn_index: string;
  amount_cents: number;
  state: AttemptKind;
  submit_started_at: string | null;
  submit_outcome: Attempt['submitOutcome'];
  refused_code: string | null;
  failed_code: string | null;
  settled_at: string | null;
  receipt: string | null;
  receipt_guessed: boolean | number;
  deposit: string | null;
  claim_trust: 'trusted' | 'untrusted' | null;
  claim_receipt: string | null;
  live_until: string | null;
  next_query_at: string | null;
  queries: number;
  turned_away: number;
  quarantined: boolean | number;
  live_charge: string | null;
  live_msisdn: string | null;
  created_at: string;
}

export function attemptOf(row: AttemptRow, checkoutId: string | null): Attempt {
  return {
    id: row.id,
    charge: row.charge,
    patient: row.patient,
    token: row.token,
    checkoutId,
    merchantId: row.merchant_id,
    msisdnIndex: row.msisdn_index,
    amountCents: row.amount_cents,
    submitStartedAt: toDateOrNull(row.submit_started_at),
    submitOutcome: row.submit_outcome,
    refusedCode: row.refused_code,
    failedCode: row.failed_code,
    settledAt: toDateOrNull(row.settled_at),
    receipt: row.receipt,
    receiptGuessed: Boolean(row.receipt_guessed),
    deposit: row.deposit,
    claim:
      row.claim_trust === null
        ? null
        : { trusted: row.claim_trust === 'trusted', receipt: row.claim_receipt },
    liveUntil: toDateOrNull(row.live_until),
    nextQueryAt: toDateOrNull(row.next_query_at),
    queries: row.queries,
    turnedAway: row.turned_away,
    quarantined: Boolean(row.quarantined),
    live: row.live_charge !== null,
    createdAt: toDate(row.created_at),
  };
}

export function toRow(attempt: Attempt): Record<string, unknown> {
  const state = stateOf(attempt);
  return {
    state: state.kind,
    merchant_id: attempt.merchantId,
    submit_started_at: isoOrNull(attempt.submitStartedAt),
    submit_outcome: attempt.submitOutcome,
    refused_code: attempt.refusedCode,
    failed_code: attempt.failedCode,
    settled_at: isoOrNull(attempt.settledAt),
    receipt: attempt.receipt,
    receipt_guessed: attempt.receiptGuessed,
    deposit: attempt.deposit,
    claim_trust: attempt.claim === null ? null : attempt.claim.trusted ? 'trusted' : 'untrusted',
    claim_receipt: attempt.claim?.receipt ?? null,
    live_until: isoOrNull(attempt.liveUntil),
    next_query_at: isPaid(state) ? null : isoOrNull(attempt.nextQueryAt),
    queries: attempt.queries,
    turned_away: attempt.turnedAway,
    quarantined: attempt.quarantined,
    live_charge: attempt.live ? attempt.charge : null,
    live_msisdn: attempt.live ? attempt.msisdnIndex : null,
  };
}

function isoOrNull(instant: Date | null): string | null {
  return instant ? toIso(instant) : null;
}
