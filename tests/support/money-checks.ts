import { Reconcile } from '../../plugins/mpesa/server/jobs';
import type { PaymentsBench } from './payments';

/** Holds after every step. Gives back the number of postings, which only grows. */
export async function checkBooks(
  bench: PaymentsBench,
  before: number,
  settled: Map<string, number>,
): Promise<number> {
  const { knex, gateway } = bench;
  const postings =
    await knex('ledger_postings').select<
      { entry: string; account: string; debit_cents: number; credit_cents: number }[]
    >();
  expect(postings.length).toBeGreaterThanOrEqual(before);
  const byEntry = new Map<string, number>();
  const byAccount = new Map<string, number>();
  for (const { entry, account, debit_cents: debit, credit_cents: credit } of postings) {
    byEntry.set(entry, (byEntry.get(entry) ?? 0) + debit - credit);
    byAccount.set(account, (byAccount.get(account) ?? 0) + credit - debit);
  }
  expect([...byEntry.values()].every((sum) => sum === 0)).toBe(true);
  expect(byAccount.get('patient_credit:1') ?? 0).toBeGreaterThanOrEqual(0);
  expect(byAccount.get('refund_pending') ?? 0).toBeGreaterThanOrEqual(0);

  const attempts = await knex('mpesa_attempts').select<AttemptRow[]>();
  const credited = attempts.filter(({ settled_at: at }) => at !== null);
  // Only what the till has taken is ever credited, each prompt once.
  for (const { token, id } of credited) {
    expect(gateway.prompts.find(({ callbackToken }) => callbackToken === token)?.outcome.kind).toBe('paid');
    settled.set(id, (settled.get(id) ?? 0) + 1);
  }
  // Paid absorbs: what was settled once is settled ever after.
  expect(credited.length).toBe(settled.size);
  const own = credited.filter(({ deposit }) => deposit === null);
  const deposits = await knex('mpesa_deposits').select<DepositRow[]>();
  const payments = await knex('ledger_entries').whereIn('kind', ['payment', 'suspense']);
  expect(payments).toHaveLength(own.length + deposits.length);
  await checkNeverTooMuch(bench, attempts, deposits);
  const receipts = await knex('mpesa_receipts').select<{ receipt: string }[]>();
  expect(receipts.some(({ receipt }) => receipt === 'FORGED0001')).toBe(false);

  // No second push for one attempt, whatever was cut off.
  const tokens = gateway.prompts.map(({ callbackToken }) => callbackToken);
  expect(new Set(tokens).size).toBe(tokens.length);
  // A reversal that moved money is never sent again, however late or lost its words.
  expect(gateway.reversals.every(({ moved }) => moved)).toBe(true);
  for (const key of ['live_msisdn', 'live_charge'] as const) {
    const live = attempts.map((attempt) => attempt[key]).filter((value) => value !== null);
    expect(new Set(live).size).toBe(live.length);
  }
  for (const charge of await knex('payments').select<ChargeRow[]>()) {
    const ofCharge = [...own, ...deposits].filter((payment) => payment.charge === charge.document_id);
    expect(charge.paid_cents).toBe(sumOf(ofCharge));
    expect(charge.refunded_cents).toBeLessThanOrEqual(charge.paid_cents);
    if (charge.state === 'paid') expect(charge.paid_cents).toBeGreaterThanOrEqual(charge.amount_cents);
    if (charge.state === 'cancelled') expect(charge.paid_cents).toBe(0);
  }
  const counts = new Set(bench.told.filter((line) => line.startsWith('payment.settled')));
  expect(bench.told.filter((line) => line.startsWith('payment.settled'))).toHaveLength(counts.size);
  return postings.length;
}

/** Of every account and amount: never more is credited than the till has taken, by prompts and by hand. */
async function checkNeverTooMuch(
  { knex, gateway }: PaymentsBench,
  attempts: readonly AttemptRow[],
  deposits: readonly DepositRow[],
): Promise<void> {
  const charges = await knex('payments').select<{ document_id: string; reference: string }[]>();
  for (const { document_id: charge, reference } of charges) {
    const credited = [
      ...attempts.filter(({ settled_at: at, deposit }) => at !== null && deposit === null),
      ...deposits,
    ].filter((payment) => payment.charge === charge);
    const prompts = gateway.prompts.filter(({ outcome }) => outcome.kind === 'paid');
    const taken = [...prompts, ...gateway.byHand].filter((paid) => paid.reference === reference);
    for (const amount of new Set(credited.map(({ amount_cents: cents }) => cents))) {
      const seen = credited.filter(({ amount_cents: cents }) => cents === amount).length;
      expect(seen).toBeLessThanOrEqual(taken.filter(({ amountCents }) => amountCents === amount).length);
    }
  }
}

function sumOf(payments: readonly { amount_cents: number }[]): number {
  return payments.reduce((sum, { amount_cents: cents }) => sum + cents, 0);
}

interface DepositRow {
  id: string;
  receipt: string;
  charge: string | null;
  amount_cents: number;
}
interface AttemptRow {
  id: string;
  token: string;
  charge: string;
  amount_cents: number;
  deposit: string | null;
  checkout_index: string | null;
  settled_at: string | null;
  quarantined: number;
  live_msisdn: string | null;
  live_charge: string | null;
}
export interface ChargeRow {
  document_id: string;
  state: string;
  amount_cents: number;
  paid_cents: number;
  refunded_cents: number;
}

/** All prompts answered, all time passed, all questions asked. */
export async function comeToRest(bench: PaymentsBench): Promise<void> {
  const { gateway, clock } = bench;
  gateway.silentQueries = 0;
  for (const prompt of gateway.prompts) if (prompt.outcome.kind === 'open') gateway.fail(prompt, '1037');
  for (let i = 0; i < 6; i += 1) {
    clock.advance(3_600_000);
    await bench.work((trx) => bench.kernel.outbox.enqueue(trx, Reconcile, {}));
    await bench.runJobs();
    for (const question of gateway.questions) {
      await bench.statusResult(question.resultToken, gateway.statusResultOf(question));
    }
    await bench.runJobs();
  }
}

/** Every C2B confirmation comes, once more or at last. */
export async function tellAll(bench: PaymentsBench): Promise<void> {
  const { prompts, byHand, confirmationOf } = bench.gateway;
  const paid = prompts.filter(({ outcome }) => outcome.kind === 'paid');
  for (const one of [...paid, ...byHand]) await bench.c2b(confirmationOf(one));
  await bench.runJobs();
}

/**
 * The till knows; when all of it was told, our books say the same. Else our clearing account may lag only by what a
 * person was shown or nobody could ask about.
 */
export async function checkAgainstTill(
  { knex, gateway, parts }: PaymentsBench,
  allTold: boolean,
): Promise<void> {
  const balances = await parts.ledger.balances(knex);
  const utility = balances.find(({ account }) => account === 'mpesa_utility');
  const books = (utility?.debitCents ?? 0) - (utility?.creditCents ?? 0);
  const attempts = await knex('mpesa_attempts').select<AttemptRow[]>();
  const unseen = attempts.filter(
    ({ token, settled_at: at, checkout_index: checkout, quarantined }) =>
      at === null &&
      (checkout === null || quarantined) &&
      gateway.prompts.some(
        ({ callbackToken, outcome }) => callbackToken === token && outcome.kind === 'paid',
      ),
  );
  // What went back was found out, whoever forgot to tell.
  const open = await knex('mpesa_refunds').whereNotNull('receipt').whereNotIn('state', ['done', 'failed']);
  expect(open).toEqual([]);
  expect(books).toBe(gateway.tillCents() - (allTold ? 0 : sumOf(unseen)));
}
