import { toDate, type Db, type Trx } from '../../../../../src/kernel/db';
import type { RefundRows } from '../../ports';

interface Row {
  id: string;
  amount_cents: number;
  state: 'failed' | 'review';
  receipt: string | null;
  result_code: string | null;
  requested_at: string;
  subject: string;
  reference: string;
}

/** Refunds of charges that M-Pesa refused or of which nobody knows, unless they were asked for anew. */
export async function lostRefunds(
  query: Db | Trx,
  clinicIds: readonly number[],
  most: number,
): Promise<RefundRows> {
  const newer = query('mpesa_refunds as o')
    .select('o.id')
    .whereRaw('o.payment = r.payment')
    .whereRaw('o.id > r.id');
  const rows: Row[] = await query('mpesa_refunds as r')
    .join('payments as c', 'c.document_id', 'r.charge')
    .whereIn('c.clinic_id', clinicIds)
    .whereIn('r.state', ['failed', 'review'])
    .whereNotExists(newer)
    .orderBy('r.id', 'desc')
    .limit(most)
    .select(
      ...['r.id', 'r.amount_cents', 'r.state', 'r.receipt', 'r.result_code', 'r.requested_at'],
      ...['c.subject', 'c.reference'],
    );
  return rows.map(({ amount_cents: amountCents, result_code: code, requested_at: at, ...row }) => ({
    ...row,
    ...{ amountCents, code, at: toDate(at) },
  }));
}
