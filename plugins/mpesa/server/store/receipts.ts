import { toIso } from '../../../../src/kernel/db';
import type { Receipts } from '../ports';

const TABLE = 'mpesa_receipts';

interface Row {
  charge: string | null;
  amount_cents: number;
  assigned: string | null;
}

export function createReceipts(): Receipts {
  return {
    find: async (query, receipt) => {
      const row = await query(`${TABLE} as r`)
        .leftJoin('mpesa_assignments as a', 'a.deposit', 'r.payment')
        .where('r.receipt', receipt)
        .first<Row | undefined>('r.charge', 'r.amount_cents', 'a.charge as assigned');
      if (!row) return null;
      const { charge: toldFor, assigned, amount_cents: amountCents } = row;
      return { charge: toldFor ?? assigned, toldFor, amountCents };
    },
    insert: async (trx, { receipt, payment, charge, amountCents, now }) => {
      await trx(TABLE).insert({
        receipt,
        payment,
        charge,
        amount_cents: amountCents,
        confirmed_at: toIso(now),
      });
    },
  };
}
