import { expect, expectEqual } from '../expect.mjs';
import { tillOf } from '../people.mjs';

export const books = {
  title: 'The books',
  steps: [
    ['all work is done and nothing died', noWorkLeft],
    ['every entry balances', balanced],
    ["the ledger's M-Pesa account equals the simulator's till", agrees],
    ['every phone got what its payments say', receipts],
    ['no phone number and no name is in the log', quietLog],
  ],
};

async function noWorkLeft(world) {
  await world.advance(5_000);
  await world.settled();
  expectEqual(await world.books.deadJobs(), [], 'dead letters');
}

async function balanced({ books: look }) {
  expectEqual(await look.unbalancedEntries(), [], 'unbalanced entries');
  const debits = await look.number('select coalesce(sum(debit_cents), 0) from ledger_postings');
  const credits = await look.number('select coalesce(sum(credit_cents), 0) from ledger_postings');
  expectEqual(debits, credits, 'all debits against all credits');
  expect(debits > 0, 'nothing was booked');
}

async function agrees(world) {
  const till = await tillOf(world);
  expectEqual(
    await world.books.balance('mpesa_utility'),
    till.balanceCents,
    'M-Pesa account against the till',
  );
  expectEqual(await world.books.balance('refund_pending'), 0, 'refunds on their way');
  let unmatched = 0;
  for (const [reference, cents] of Object.entries(byAccount(till))) {
    const charges = await world.books.number('select count(*) from payments where reference = ?', reference);
    if (charges === 0) unmatched += cents;
    else expectEqual(await world.books.balance('mpesa_utility', reference), cents, `account ${reference}`);
  }
  expectEqual(-(await world.books.balance('suspense')), unmatched, 'money without an owner');
}

/** Cents by account, as it was meant and not as it was typed. */
function byAccount({ byReference }) {
  const cents = {};
  for (const [typed, amount] of Object.entries(byReference)) {
    const account = typed.trim().toUpperCase();
    cents[account] = (cents[account] ?? 0) + amount;
  }
  return cents;
}

async function receipts(world) {
  const { entries } = await tillOf(world);
  const known = await world.books.rows('select receipt from mpesa_receipts');
  const seen = new Set(entries.filter(({ kind }) => kind === 'payment').map(({ receipt }) => receipt));
  for (const { receipt } of known) expect(seen.has(receipt), `receipt ${receipt} is not in the till`);
  const lost = seen.size - known.length;
  // The one of which every word was dropped: proven by our query, which names no receipt.
  expectEqual(lost, 1, 'payments without a receipt');
}

async function quietLog(world) {
  const log = world.stack.product().lines.join('');
  for (const secret of [/254700\d{6}/, /\b0700\d{6}/, /Zawadi/, /Safari-Njema/]) {
    const found = secret.exec(log);
    expect(!found, `the log holds ${found?.[0]}`);
  }
}
