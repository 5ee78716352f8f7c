import type { Knex } from 'knex';

interface Left {
  deposit: string;
  receipt: string;
  cents: number;
}

/** As if nobody's money had been sent back a day ago, and M-Pesa had never told how it ended. Gives the refund. */
export async function leaveToAPerson(knex: Knex, { deposit, receipt, cents }: Left) {
  // Ids of rows have 26 letters, of which the deposit's last ones differ.
  const [id, entry] = [`R${deposit.slice(1)}`, `E${deposit.slice(1)}`];
  const token = deposit.toLowerCase().padStart(64, 'a');
  const at = '2026-11-23T12:00:00.000Z';
  await knex('mpesa_refunds').insert({
    ...{ id, payment: deposit, held_payment: deposit, receipt, amount_cents: cents, reason: 'person' },
    ...{ state: 'review', token, turned_away: 0, requested_at: at, sent_at: at, sends: 1 },
  });
  const key = `refund:${id}:pending`;
  await knex('ledger_entries').insert({ id: entry, key, kind: 'refund-pending', booked_at: at });
  await knex('ledger_postings').insert([
    { entry, line: 0, account: 'suspense', debit_cents: cents, credit_cents: 0 },
    { entry, line: 1, account: 'refund_pending', debit_cents: 0, credit_cents: cents },
  ]);
  return { refund: id, token };
}
