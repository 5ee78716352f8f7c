import { toDate, toIso } from '../../../../src/kernel/db';
import type { Deposits } from '../ports';

const TABLE = 'mpesa_deposits';
const ASSIGNMENTS = 'mpesa_assignments';

interface Row {
  id: string;
  receipt: string;
  charge: string | null;
  amount_cents: number;
  received_at: string;
}

export function createDeposits(): Deposits {
  return {
    insert: async (trx, { id, receipt, charge, amountCents, receivedAt }) => {
      await trx(TABLE).insert({
        id,
        receipt,
        charge,
        amount_cents: amountCents,
        received_at: toIso(receivedAt),
      });
    },
    ofCharge: async (query, charge) => {
      const given = query(ASSIGNMENTS).select('deposit').where({ charge });
      const found = await query<Row>(TABLE).where({ charge }).orWhereIn('id', given).orderBy('id');
      return found.map((row) => ({
        id: row.id,
        receipt: row.receipt,
        charge,
        amountCents: row.amount_cents,
        receivedAt: toDate(row.received_at),
        assigned: row.charge === null,
      }));
    },
  };
}
