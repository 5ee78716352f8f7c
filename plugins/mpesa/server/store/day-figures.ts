import { toDate, toIso, type Db, type Trx } from '../../../../src/kernel/db';
import type { BusinessFigures, DaySpan } from '../../../../src/kernel/figures';
import { foldMoney, type Movement } from '../domain/day-figures';

/** What came in and went back, by the day on which the books have it. */
export const moneyFigures: BusinessFigures = {
  units: { received: 'cents', refunded: 'cents' },
  read: async (query, clinicId, days) => foldMoney(days, await movementsOf(query, clinicId, days)),
};

interface Row {
  booked_at: string;
  debit_cents: number | string;
  credit_cents: number | string;
}

/**
 * Postings for the clinic's charges on the account that is the Pay Bill itself, and out of suspense: money there is no
 * clinic's yet, and is received on the day on which it is given to a visit.
 */
async function movementsOf(query: Db | Trx, clinicId: number, days: readonly DaySpan[]): Promise<Movement[]> {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const rows = await query('ledger_entries as e')
    .join('ledger_postings as p', 'p.entry', 'e.id')
    .join('payments as c', 'c.document_id', 'e.charge')
    .where('c.clinic_id', clinicId)
    .whereIn('p.account', ['mpesa_utility', 'suspense'])
    .andWhere('e.booked_at', '>=', toIso(first.from))
    .andWhere('e.booked_at', '<', toIso(last.to))
    .select<Row[]>('e.booked_at', 'p.debit_cents', 'p.credit_cents');
  return rows.map((row) => ({
    at: toDate(row.booked_at),
    inCents: Number(row.debit_cents),
    outCents: Number(row.credit_cents),
  }));
}
