import { toDate, type Db, type Trx } from '../../../../../src/kernel/db';
import type { DepositRows } from '../../ports';
import { isLost, lostAs } from './lost-as';

interface Row {
  id: string;
  receipt: string;
  amount_cents: number;
  received_at: string;
  event: string | null;
}

/** In suspense, of the whole Pay Bill; what is on its way back, or there, waits for nobody any more. */
export async function unmatchedDeposits(query: Db | Trx, most: number): Promise<DepositRows> {
  const leaving = query('mpesa_refunds')
    .select('held_payment')
    .whereNotNull('held_payment')
    .whereNot(isLost('mpesa_refunds'));
  const rows: Row[] = await query('mpesa_deposits as d')
    .leftJoin('mpesa_assignments as a', 'a.deposit', 'd.id')
    .leftJoin('mpesa_verdicts as w', (on) => {
      on.on('w.about', 'd.id').andOnVal('w.source', 'c2b');
    })
    .whereNull('d.charge')
    .whereNull('a.deposit')
    .whereNotIn('d.id', query('mpesa_prompt_deposits').select('deposit'))
    .whereNotIn('d.id', leaving)
    .orderBy('d.id', 'desc')
    .limit(most)
    .select('d.id', 'd.receipt', 'd.amount_cents', 'd.received_at', 'w.event');
  const tries = await lastTries(
    query,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, receipt, amount_cents: amountCents, received_at: at, event }) => ({
    ...{ id, receipt, amountCents, event, at: toDate(at) },
    sendingBack: tries.get(id) ?? null,
  }));
}

/** How sending each of them back went the last time, where it failed or is a person's turn. */
async function lastTries(
  query: Db | Trx,
  deposits: readonly string[],
): Promise<ReadonlyMap<string, DepositRows[number]['sendingBack']>> {
  const rows = await query('mpesa_refunds')
    .whereIn('payment', deposits)
    .where(isLost('mpesa_refunds'))
    .orderBy('id')
    .select<({ id: string; payment: string } & Parameters<typeof lostAs>[0])[]>(
      ...['id', 'payment', 'state', 'result_code', 'contradicted_code', 'closed_code'],
    );
  return new Map(rows.map(({ id: refund, payment, ...row }) => [payment, { refund, ...lostAs(row) }]));
}
