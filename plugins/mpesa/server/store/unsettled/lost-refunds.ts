import { toDate, type Db, type Trx } from '../../../../../src/kernel/db';
import type { RefundState } from '../../domain/refund';
import type { RefundRows } from '../../ports';
import { isLost, lostAs } from './lost-as';

interface Row {
  id: string;
  amount_cents: number;
  state: RefundState;
  contradicted_code: string | null;
  closed_code: string | null;
  receipt: string | null;
  result_code: string | null;
  requested_at: string;
  subject: string;
  reference: string;
}

/** Refunds of charges that M-Pesa refused or of which nobody knows the end, unless they were asked for anew. */
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
    .where(isLost('r'))
    .whereNotExists(newer)
    .orderBy('r.id', 'desc')
    .limit(most)
    .select(
      ...['r.id', 'r.amount_cents', 'r.state', 'r.receipt', 'r.result_code', 'r.requested_at'],
      ...['r.contradicted_code', 'r.closed_code'],
      ...['c.subject', 'c.reference'],
    );
  return rows.map(
    ({ id, receipt, subject, reference, amount_cents: amountCents, requested_at: at, ...row }) => ({
      ...{ id, receipt, subject, reference, amountCents, at: toDate(at), ...lostAs(row) },
    }),
  );
}
