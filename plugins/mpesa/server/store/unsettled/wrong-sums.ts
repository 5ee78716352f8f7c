import { toDate, type Db, type StoredInstant, type Trx } from '../../../../../src/kernel/db';
import { HOLDING_STATES } from '../../domain/refund';
import type { ChargeRows } from '../../ports';

interface Row {
  id: string;
  amount_cents: number;
  paid_cents: number;
  receipt: string | null;
  paid_at: StoredInstant;
  subject: string;
  reference: string;
}

/** Charges that are paid in part, or too much of which nothing is on its way back. */
export async function wrongSums(
  query: Db | Trx,
  clinicIds: readonly number[],
  { since, most }: { since: Date; most: number },
): Promise<ChargeRows> {
  const rows: Row[] = await query('payments as c')
    .whereIn('c.clinic_id', clinicIds)
    .where('c.created_at', '>=', since)
    .where('c.paid_cents', '>', 0)
    .where((either) => {
      void either
        .where((short) => void short.where('c.state', 'processing').whereRaw('c.paid_cents < c.amount_cents'))
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
      ...['c.document_id as id', 'c.amount_cents', 'c.paid_cents', 'c.receipt', 'c.paid_at'],
      ...['c.subject', 'c.reference'],
    );
  return rows.map(({ amount_cents: amountCents, paid_cents: paidCents, paid_at: at, ...row }) => ({
    ...row,
    ...{ amountCents, paidCents, at: toDate(at) },
  }));
}

/** Of a charge: what is on its way back or went back. */
function claimed(query: Db | Trx) {
  return query('mpesa_refunds as r')
    .whereRaw('r.charge = c.document_id')
    .whereIn('r.state', HOLDING_STATES)
    .select(query.raw('coalesce(sum(r.amount_cents), 0)'));
}
