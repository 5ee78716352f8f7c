import type { Db } from '../../../../src/kernel/db';
import type { PaymentTotal, PaymentTotals } from '../ports';

export const paymentTotals: PaymentTotals = { ofSpan, due };

/** One statement over the index of a clinic's charges by time. */
async function ofSpan(
  db: Db,
  clinicId: number,
  { from, to }: { from: Date; to: Date },
): Promise<PaymentTotal[]> {
  const rows = await db('payments')
    .where('clinic_id', clinicId)
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .groupBy('state')
    .orderBy('state')
    .select<{ state: string; count: unknown; amount: unknown; paid: unknown; refunded: unknown }[]>(
      'state',
      db.raw('count(*) as ??', ['count']),
      db.raw('sum(amount_cents) as amount'),
      db.raw('sum(paid_cents) as paid'),
      db.raw('sum(refunded_cents) as refunded'),
    );
  // PostgreSQL gives sums as text.
  return rows.map(({ state, count, amount, paid, refunded }) => ({
    state,
    count: Number(count),
    amountCents: Number(amount),
    paidCents: Number(paid),
    refundedCents: Number(refunded),
  }));
}

async function due(db: Db, clinicId: number): ReturnType<PaymentTotals['due']> {
  const row = await db('payments')
    .where({ clinic_id: clinicId, state: 'refund_due' })
    .first<{ count: unknown; cents: unknown }>(
      db.raw('count(*) as ??', ['count']),
      db.raw('coalesce(sum(paid_cents - refunded_cents), 0) as cents'),
    );
  return { count: Number(row.count), cents: Number(row.cents) };
}
