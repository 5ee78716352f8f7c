import type { Db, Trx } from '../../../../../src/kernel/db';

/** Among which a look-alike is searched. */
const MOST = 2000;

/** Charges of the clinic that still take money, the newest first. */
export function unpaidCharges(
  query: Db | Trx,
  clinicId: number,
  since: Date,
): Promise<{ reference: string; subject: string }[]> {
  return query('payments as c')
    .leftJoin('mpesa_closures as x', 'x.charge', 'c.document_id')
    .where('c.clinic_id', clinicId)
    .where('c.created_at', '>=', since)
    .whereIn('c.state', ['open', 'processing'])
    .whereNull('x.charge')
    .orderBy('c.id', 'desc')
    .limit(MOST)
    .select<{ reference: string; subject: string }[]>('c.reference', 'c.subject');
}
