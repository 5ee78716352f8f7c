import { toDate, toIso, type Db, type StoredInstant, type Trx } from '../../../../src/kernel/db';
import type { Vault } from '../../../../src/kernel/vault';
import type { AttemptKind } from '../domain/attempt';
import type { Deposit } from '../domain/deposit';
import type { ChargeRows, DepositRows, PromptRows, RefundRows, UnsettledStore } from '../ports';
import { ATTEMPTS } from './attempt-row';
import { sealReason } from './seal-for';

type Query = Db | Trx;

const DEPOSITS = 'mpesa_deposits';
const REFUNDS = 'mpesa_refunds';
/** Unpaid charges among which a look-alike is searched. */
const MOST_CHARGES = 2000;

/** What the clinic's charges left open, each the newest first, so that what nobody can settle hides nothing that comes; of deposits without an owner those of the whole Pay Bill. */
export function createUnsettled(vault: Vault): UnsettledStore {
  return {
    deposits: async (query, most) => {
      const rows: {
        id: string;
        receipt: string;
        amount_cents: number;
        received_at: string;
        event: string | null;
      }[] = await query(`${DEPOSITS} as d`)
        .leftJoin('mpesa_assignments as a', 'a.deposit', 'd.id')
        .leftJoin('mpesa_verdicts as w', (on) => {
          on.on('w.about', 'd.id').andOnVal('w.source', 'c2b');
        })
        .whereNull('d.charge')
        .whereNull('a.deposit')
        .orderBy('d.id', 'desc')
        .limit(most)
        .select('d.id', 'd.receipt', 'd.amount_cents', 'd.received_at', 'w.event');
      return rows.map(
        ({ id, receipt, amount_cents: amountCents, received_at: at, event }): DepositRows[number] => ({
          ...{ id, receipt, amountCents, event },
          at: toDate(at),
        }),
      );
    },
    prompts: async (query, clinicIds, most) => {
      const rows: {
        id: string;
        amount_cents: number;
        state: AttemptKind;
        checkout_index: string | null;
        created_at: string;
        subject: string;
        reference: string;
      }[] = await query(`${ATTEMPTS} as t`)
        .join('payments as c', 'c.document_id', 't.charge')
        .where({ 't.quarantined': true, 't.settled_at': null })
        .whereIn('c.clinic_id', clinicIds)
        .orderBy('t.id', 'desc')
        .limit(most)
        .select(
          't.id',
          't.amount_cents',
          't.state',
          't.checkout_index',
          't.created_at',
          'c.subject',
          'c.reference',
        );
      return rows.map(
        ({
          amount_cents: amountCents,
          created_at: at,
          checkout_index: checkout,
          ...row
        }): PromptRows[number] => ({
          ...row,
          ...{ amountCents, mayBeAsked: checkout !== null },
          at: toDate(at),
        }),
      );
    },
    refunds: async (query, clinicIds, most) => {
      const rows: {
        id: string;
        amount_cents: number;
        state: 'failed' | 'review';
        receipt: string | null;
        result_code: string | null;
        requested_at: string;
        subject: string;
        reference: string;
      }[] = await query(`${REFUNDS} as r`)
        .join('payments as c', 'c.document_id', 'r.charge')
        .whereIn('c.clinic_id', clinicIds)
        .whereIn('r.state', ['failed', 'review'])
        .whereNotExists(
          query(`${REFUNDS} as o`).select('o.id').whereRaw('o.payment = r.payment').whereRaw('o.id > r.id'),
        )
        .orderBy('r.id', 'desc')
        .limit(most)
        .select(
          'r.id',
          'r.amount_cents',
          'r.state',
          'r.receipt',
          'r.result_code',
          'r.requested_at',
          'c.subject',
          'c.reference',
        );
      return rows.map(
        ({ amount_cents: amountCents, result_code: code, requested_at: at, ...row }): RefundRows[number] => ({
          ...row,
          ...{ amountCents, code },
          at: toDate(at),
        }),
      );
    },
    wrongSums: async (query, clinicIds, { since, most }) => {
      const rows: {
        id: string;
        amount_cents: number;
        paid_cents: number;
        receipt: string | null;
        paid_at: StoredInstant;
        subject: string;
        reference: string;
      }[] = await query('payments as c')
        .whereIn('c.clinic_id', clinicIds)
        .where('c.created_at', '>=', since)
        .where('c.paid_cents', '>', 0)
        .where((either) => {
          void either
            .where(
              (short) => void short.where('c.state', 'processing').whereRaw('c.paid_cents < c.amount_cents'),
            )
            .orWhere(
              (over) =>
                void over
                  .where('c.state', 'paid')
                  .whereRaw('c.paid_cents - ? > c.amount_cents', [claimed(query)]),
            );
        })
        .orderBy('c.id', 'desc')
        .limit(most)
        .select(
          'c.document_id as id',
          'c.amount_cents',
          'c.paid_cents',
          'c.receipt',
          'c.paid_at',
          'c.subject',
          'c.reference',
        );
      return rows.map(
        ({ amount_cents: amountCents, paid_cents: paidCents, paid_at: at, ...row }): ChargeRows[number] => ({
          ...row,
          ...{ amountCents, paidCents },
          at: toDate(at),
        }),
      );
    },
    unpaid: (query, clinicId, since) =>
      query('payments as c')
        .leftJoin('mpesa_closures as x', 'x.charge', 'c.document_id')
        .where('c.clinic_id', clinicId)
        .where('c.created_at', '>=', since)
        .whereIn('c.state', ['open', 'processing'])
        .whereNull('x.charge')
        .orderBy('c.id', 'desc')
        .limit(MOST_CHARGES)
        .select<{ reference: string; subject: string }[]>('c.reference', 'c.subject'),
    lockDeposit: async (trx, id) => {
      const row = await trx(DEPOSITS)
        .where({ id })
        .forUpdate()
        .first<
          { receipt: string; charge: string | null; amount_cents: number; received_at: string } | undefined
        >();
      if (!row) return null;
      const taken = await trx('mpesa_assignments')
        .where({ deposit: id })
        .first<{ charge: string } | undefined>('charge');
      const { receipt, amount_cents: amountCents, received_at: at } = row;
      const deposit: Deposit = {
        id,
        receipt,
        amountCents,
        charge: row.charge,
        receivedAt: toDate(at),
        assigned: false,
      };
      return { deposit, charge: row.charge ?? taken?.charge ?? null };
    },
    assign: async (trx, { deposit, charge, patient, reason, byUserId, at }) => {
      const sealed = await sealReason(vault, trx, { deposit, patient, reason });
      await trx('mpesa_assignments').insert({
        ...{ deposit, charge, reason_sealed: sealed, by_user_id: byUserId },
        assigned_at: toIso(at),
      });
    },
  };
}

/** Of a charge: what is on its way back or went back. */
function claimed(query: Query) {
  return query(`${REFUNDS} as r`)
    .whereRaw('r.charge = c.document_id')
    .whereNot('r.state', 'failed')
    .select(query.raw('coalesce(sum(r.amount_cents), 0)'));
}
