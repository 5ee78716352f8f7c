import { toIso } from '../../../../src/kernel/db';
import type { Receipts } from '../ports';

const TABLE = 'mpesa_receipts';

interface Row {
  payment: string;
  charge: string | null;
  amount_cents: number;
  assigned: string | null;
  of_prompt: string | null;
}

export function createReceipts(): Receipts {
  return {
    find: async (query, receipt) => {
      const row = await query(`${TABLE} as r`)
        .leftJoin('mpesa_assignments as a', 'a.deposit', 'r.payment')
        .leftJoin('mpesa_prompt_deposits as o', 'o.deposit', 'r.payment')
        .leftJoin('mpesa_attempts as t', 't.id', 'o.attempt')
        .where('r.receipt', receipt)
        .first<Row | undefined>(
          ...['r.payment', 'r.charge', 'r.amount_cents', 'a.charge as assigned', 't.charge as of_prompt'],
        );
      if (!row) return null;
      const { payment, charge: toldFor, assigned, of_prompt: ofPrompt, amount_cents: amountCents } = row;
      return { payment, charge: toldFor ?? assigned ?? ofPrompt, toldFor, amountCents };
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
