import { toDateOrNull, toIso, type Db, type Trx } from '../../../../src/kernel/db';
import type { Vault, VaultAddress } from '../../../../src/kernel/vault';
import { stateOf, type Attempt, type AttemptKind } from '../domain/attempt';
import type { Addressee, Attempts } from '../ports';
import { attemptOf, ATTEMPTS, toRow, type AttemptRow } from './attempt-row';
import { patientOfCharge } from './patient-of-charge';
import { sealFor } from './seal-for';

const NO_LINE = { live_charge: null, live_msisdn: null };
const OPEN: readonly AttemptKind[] = ['prompted', 'submit_unknown'];

export function createAttempts(vault: Vault): Attempts {
  function indexOf(msisdn: string): string {
    return vault.blindIndex(msisdn, 'payer-phone');
  }

  function checkoutIndexOf(checkoutId: string): string {
    return vault.blindIndex(checkoutId, 'payment-checkout');
  }

  /** With at most one statement for the keys of all of them; an erased checkout id is none. */
  async function toAttempts(query: Db | Trx, found: readonly AttemptRow[]): Promise<Attempt[]> {
    const sealed = found.flatMap(({ id, checkout_sealed: text }) =>
      text === null ? [] : [{ id, sealed: text, address: checkoutAddress(id) }],
    );
    const opened = await vault.openMany(query, sealed);
    const checkouts = new Map(sealed.map(({ id }, index) => [id, opened[index]?.toString('utf8')]));
    return found.map((row) => attemptOf(row, checkouts.get(row.id) ?? null));
  }

  async function toAttemptOrNull(query: Db | Trx, row: AttemptRow | undefined): Promise<Attempt | null> {
    const [attempt = null] = row ? await toAttempts(query, [row]) : [];
    return attempt;
  }

  /** Nothing for none: once known, the id is never unlearnt. */
  async function checkoutColumns(
    trx: Trx,
    { id, patient, checkoutId }: Attempt,
  ): Promise<Record<string, string>> {
    if (checkoutId === null) return {};
    const sealed = await sealFor(vault, trx, patient, checkoutId, checkoutAddress(id));
    return { checkout_index: checkoutIndexOf(checkoutId), checkout_sealed: sealed };
  }

  return {
    indexOf,
    insert: async (trx, { id, charge, patient, number, token, msisdn, amountCents, liveUntil, now }) => {
      const index = indexOf(msisdn);
      await trx(ATTEMPTS).insert({
        id,
        charge,
        number,
        token,
        msisdn_sealed: await sealFor(vault, trx, patient, msisdn, msisdnAddress(id)),
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
    byId: async (query, id) =>
      toAttemptOrNull(query, await rows(query).where({ id }).first<AttemptRow | undefined>()),
    byToken: async (query, token) => {
      const row = await query(ATTEMPTS)
        .where({ token })
        .first<Addressee | undefined>('id', patientOfCharge(query, `${ATTEMPTS}.charge`));
      return row ?? null;
    },
    idByCheckout: async (query, checkoutId) => {
      const row = await query(ATTEMPTS)
        .where({ checkout_index: checkoutIndexOf(checkoutId) })
        .first<{ id: string } | undefined>('id');
      return row?.id ?? null;
    },
    ofCharge: async (query, charge) => {
      const found = await rows(query).where({ charge }).orderBy('number');
      return toAttempts(query, found);
    },
    live: async (query, charge, msisdnIndex) => {
      const found = await rows(query).where({ live_charge: charge }).orWhere({ live_msisdn: msisdnIndex });
      return toAttempts(query, found);
    },
    lastPushAt: async (query, msisdnIndex, amountCents) => {
      const row = await rows(query)
        .where({ msisdn_index: msisdnIndex, amount_cents: amountCents })
        .whereNotNull('submit_started_at')
        .whereNot({ state: 'rejected' })
        .orderBy('submit_started_at', 'desc')
        .first<AttemptRow | undefined>();
      return toDateOrNull(row?.submit_started_at);
    },
    anyWithoutReceipt: async (query, amountCents, { from, to }) => {
      const row = await query(ATTEMPTS)
        .whereIn('state', ['submitting', ...OPEN, 'paid_unreceipted'] satisfies AttemptKind[])
        .andWhere({ amount_cents: amountCents })
        .whereBetween('submit_started_at', [toIso(from), toIso(to)])
        .first<{ id: string } | undefined>('id');
      return row !== undefined;
    },
    dueForQuery: async (query, now, limit) => {
      const found = await rows(query)
        .where('next_query_at', '<=', toIso(now))
        .orderBy('next_query_at')
        .limit(limit);
      return toAttempts(query, found);
    },
    pastTheirTime: async (query, now, limit) => {
      const found = await rows(query)
        .whereNotNull('live_charge')
        .andWhere('live_until', '<=', toIso(now))
        .limit(limit);
      return toAttempts(query, found);
    },
    abandoned: async (query, startedBefore, limit) => {
      const found = await rows(query)
        .where((open) => void open.whereIn('state', OPEN).orWhereNotNull('claim_trust'))
        .andWhere({ quarantined: false, settled_at: null })
        // What is still to be asked, by plan or because a person wants it, is asked first.
        .where(
          (asked) =>
            void asked.whereNull('next_query_at').orWhere('next_query_at', '<', toIso(startedBefore)),
        )
        .andWhere('submit_started_at', '<', toIso(startedBefore))
        .limit(limit);
      return toAttempts(query, found);
    },
    save: async (trx, attempt) => {
      await trx(ATTEMPTS)
        .where({ id: attempt.id })
        .update({ ...toRow(attempt), ...(await checkoutColumns(trx, attempt)) });
    },
    releaseLine: async (trx, attempt) => {
      await trx(ATTEMPTS)
        .where({
          id: attempt.id,
          state: stateOf(attempt).kind,
          live_until: attempt.liveUntil && toIso(attempt.liveUntil),
        })
        .update(NO_LINE);
    },
    quarantine: async (trx, attempt) => {
      const changed = await trx(ATTEMPTS)
        .where({ id: attempt.id, state: stateOf(attempt).kind, settled_at: null })
        .update({ ...NO_LINE, quarantined: true, next_query_at: null });
      return changed === 1;
    },
    stopAsking: async (trx, id) => {
      await trx(ATTEMPTS).where({ id, checkout_index: null }).update({ next_query_at: null });
    },
    openMsisdn: async (query, id) => {
      const row = await query(ATTEMPTS)
        .where({ id })
        .first<{ msisdn_sealed: string } | undefined>('msisdn_sealed');
      if (!row) throw new Error('no such attempt');
      const [msisdn] = await vault.openMany(query, [
        { sealed: row.msisdn_sealed, address: msisdnAddress(id) },
      ]);
      return msisdn?.toString('utf8') ?? null;
    },
  };
}

function rows(query: Db | Trx) {
  return query(ATTEMPTS).select<AttemptRow[]>(`${ATTEMPTS}.*`, patientOfCharge(query, `${ATTEMPTS}.charge`));
}

function msisdnAddress(id: string): VaultAddress {
  return { table: ATTEMPTS, row: id, column: 'msisdn_sealed' };
}

function checkoutAddress(id: string): VaultAddress {
  return { table: ATTEMPTS, row: id, column: 'checkout_sealed' };
}
