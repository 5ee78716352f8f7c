import { toIso } from '../../../../src/kernel/db';
import type { Receipts } from '../ports';

const TABLE = 'mpesa_receipts';

export function createReceipts(): Receipts {
  return {
    ownerOf: async (query, receipt) => {
      const row = await query(TABLE).where({ receipt }).first<{ attempt: string } | undefined>('attempt');
      return row?.attempt ?? null;
    },
    insert: async (trx, { receipt, attempt, charge, amountCents, now }) => {
      await trx(TABLE).insert({
        receipt,
        attempt,
        charge,
        amount_cents: amountCents,
        confirmed_at: toIso(now),
      });
    },
  };
}
