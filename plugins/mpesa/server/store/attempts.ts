import { toDate, toDateOrNull, toIso, type Db, type Trx } from '../../../../src/kernel/db';
import type { Vault, VaultAddress } from '../../../../src/kernel/vault';
import { isPaid, stateOf, type Attempt, type AttemptKind } from '../domain/attempt';
import type { Attempts } from '../ports';

const TABLE = 'mpesa_attempts';
const NO_LINE = { live_charge: null, live_msisdn: null };
const OPEN: readonly AttemptKind[] = ['prompted', 'submit_unknown'];

interface Row {
  id: string;
  charge: string;
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

export function createAttempts(vault: Vault): Attempts {
  function indexOf(msisdn: string): string {
    return vault.blindIndex(msisdn, 'payer-phone');
  }

  function checkoutIndexOf(checkoutId: string): string {
    return vault.blindIndex(checkoutId, 'payment-checkout');
  }

  function toAttempt(row: Row): Attempt {
    const checkoutId =
      row.checkout_sealed === null ? null : vault.openText(row.checkout_sealed, checkoutAddress(row.id));
    return attemptOf(row, checkoutId);
  }

  function checkoutColumns({ id, checkoutId }: Attempt): Record<string, string | null> {
    if (checkoutId === null) return { checkout_index: null, checkout_sealed: null };
    const sealed = vault.seal(checkoutId, checkoutAddress(id));
    return { checkout_index: checkoutIndexOf(checkoutId), checkout_sealed: sealed };
  }

  return {
    indexOf,
    insert: async (trx, { id, charge, number, token, msisdn, amountCents, liveUntil, now }) => {
      const index = indexOf(msisdn);
      await trx(TABLE).insert({
        id,
        charge,
        number,
        token,
        msisdn_sealed: vault.seal(msisdn, msisdnAddress(id)),
        msisdn_index: index,
        amount_cents: amountCents,
        state: 'created',
        queries: 0,
        turned_away: 0,
        quarantined: false,
        live_charge: charge,
        live_msisdn: index,
        live_until: toIso(liveUntil),
        created_at: toIso(now),
      });
    },
    byId: async (query, id) => {
      const row = await rows(query).where({ id }).first();
      return row ? toAttempt(row) : null;
    },
    idByToken: (query, token) => idWhere(query, { token }),
    idByCheckout: (query, checkoutId) => idWhere(query, { checkout_index: checkoutIndexOf(checkoutId) }),
    ofCharge: async (query, charge) => {
      const found = await rows(query).where({ charge }).orderBy('number');
      return found.map(toAttempt);
    },
    live: async (query, charge, msisdnIndex) => {
      const found = await rows(query).where({ live_charge: charge }).orWhere({ live_msisdn: msisdnIndex });
      return found.map(toAttempt);
    },
    lastPushAt: async (query, msisdnIndex, amountCents) => {
      const row = await rows(query)
        .where({ msisdn_index: msisdnIndex, amount_cents: amountCents })
        .whereNotNull('submit_started_at')
        .whereNot({ state: 'rejected' })
        .orderBy('submit_started_at', 'desc')
        .first();
      return toDateOrNull(row?.submit_started_at);
    },
    dueForQuery: async (query, now, limit) => {
      const found = await rows(query)
        .where('next_query_at', '<=', toIso(now))
        .orderBy('next_query_at')
        .limit(limit);
      return found.map(toAttempt);
    },
    pastTheirTime: async (query, now, limit) => {
      const found = await rows(query)
        .whereNotNull('live_charge')
        .andWhere('live_until', '<=', toIso(now))
        .limit(limit);
      return found.map(toAttempt);
    },
    abandoned: async (query, startedBefore, limit) => {
      const found = await rows(query)
        .where((open) => void open.whereIn('state', OPEN).orWhereNotNull('claim_trust'))
        .andWhere({ quarantined: false, settled_at: null })
        .andWhere('submit_started_at', '<', toIso(startedBefore))
        .limit(limit);
      return found.map(toAttempt);
    },
    save: async (trx, attempt) => {
      await trx(TABLE)
        .where({ id: attempt.id })
        .update({ ...toRow(attempt), ...checkoutColumns(attempt) });
    },
    releaseLine: async (trx, attempt) => {
      await trx(TABLE)
        .where({ id: attempt.id, state: stateOf(attempt).kind, live_until: isoOrNull(attempt.liveUntil) })
        .update(NO_LINE);
    },
    quarantine: async (trx, attempt) => {
      const changed = await trx(TABLE)
        .where({ id: attempt.id, state: stateOf(attempt).kind, settled_at: null })
        .update({ ...NO_LINE, quarantined: true, next_query_at: null });
      return changed === 1;
    },
    stopAsking: async (trx, id) => {
      await trx(TABLE).where({ id, checkout_index: null }).update({ next_query_at: null });
    },
    openMsisdn: async (query, id) => {
      const row = await query(TABLE)
        .where({ id })
        .first<{ msisdn_sealed: string } | undefined>('msisdn_sealed');
      if (!row) throw new Error('no such attempt');
      return vault.openText(row.msisdn_sealed, msisdnAddress(id));
    },
  };
}

function rows(query: Db | Trx) {
  return query<Row>(TABLE);
}

async function idWhere(query: Db | Trx, where: Record<string, string>): Promise<string | null> {
  const row = await query(TABLE).where(where).first<{ id: string } | undefined>('id');
  return row?.id ?? null;
}

function msisdnAddress(id: string): VaultAddress {
  return { table: TABLE, row: id, column: 'msisdn_sealed' };
}

function checkoutAddress(id: string): VaultAddress {
  return { table: TABLE, row: id, column: 'checkout_sealed' };
}

function attemptOf(row: Row, checkoutId: string | null): Attempt {
  return {
    id: row.id,
    charge: row.charge,
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

function toRow(attempt: Attempt): Record<string, unknown> {
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
