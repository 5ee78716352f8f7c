import { checkAgainstTill, comeToRest } from '../../../tests/support/money-checks';
import { paymentsBench, type PaymentsBench } from '../../../tests/support/payments';
import {
  OTHER,
  OTHER_PHONE,
  PRICE,
  strayMoney,
  SUBJECT,
  type StrayMoney,
} from '../../../tests/support/stray-money';
import { Reconcile } from './jobs';

let bench: PaymentsBench;
let money: StrayMoney;
beforeEach(async () => {
  bench = await paymentsBench();
  money = strayMoney(bench);
});
afterEach(() => bench.drop());

test('unmatched money is given to a charge once, and settles it', async () => {
  await money.ask();
  const { deposit, paid } = await money.astray();
  expect(await money.kinds()).toEqual(['deposit']);
  expect([await money.assign(deposit), await money.assign(deposit)]).toEqual(['assigned', 'already']);
  expect(await bench.find(SUBJECT)).toMatchObject({ state: 'paid', paidCents: PRICE, receipt: paid.receipt });
  expect([await money.owed('suspense'), await money.owed('patient_credit:7')]).toEqual([0, PRICE]);
  expect(bench.told.filter((line) => line.startsWith('payment.settled'))).toHaveLength(1);
  expect(await money.kinds()).toEqual([]);
  await checkAgainstTill(bench, false);
});

test('to another charge it is refused, and nothing moves', async () => {
  await money.ask();
  await money.ask(OTHER, OTHER_PHONE);
  const { deposit } = await money.astray();
  await money.assign(deposit);
  await expect(money.assign(deposit, OTHER)).rejects.toMatchObject({ status: 409, code: 'deposit_assigned' });
  await expect(money.assign('none')).rejects.toMatchObject({ status: 404 });
  expect((await bench.find(OTHER)).paidCents).toBe(0);
});

test('a charge that is covered or takes no money gets none', async () => {
  await money.ask();
  await money.assign((await money.astray()).deposit);
  const second = await money.astray();
  await expect(money.assign(second.deposit)).rejects.toMatchObject({ code: 'payment_takes_no_money' });
  await money.ask(OTHER, OTHER_PHONE);
  await bench.work((trx) => bench.face.withdraw(trx, OTHER));
  await expect(money.assign(second.deposit, OTHER)).rejects.toMatchObject({ code: 'payment_takes_no_money' });
  expect(await money.owed('suspense')).toBe(PRICE);
});

test('its confirmation that comes once more changes nothing', async () => {
  await money.ask();
  const { deposit, paid } = await money.astray();
  await money.assign(deposit);
  await money.tell(paid);
  expect((await bench.find(SUBJECT)).paidCents).toBe(PRICE);
  const doubts = await bench.knex('mpesa_verdicts').where({ conclusion: 'quarantined' });
  expect(doubts).toEqual([]);
});

test('a prompt that is paid as well is a second payment, whoever tells of it first', async () => {
  await money.ask();
  await money.assign((await money.astray()).deposit);
  const prompt = money.prompt();
  bench.gateway.pay(prompt);
  // Proven by our own query alone: no receipt tells it apart from the money that was given by hand.
  await comeToRest(bench);
  expect((await bench.find(SUBJECT)).paidCents).toBe(2 * PRICE);
});

test('what waits is counted as it is listed, over several clinics', async () => {
  await money.ask();
  await money.assign((await money.astray(50_000)).deposit);
  await money.astray(70_000);
  const count = (...clinics: number[]) => bench.face.countUnsettled(bench.knex, clinics);
  expect(await count(1)).toEqual({ waiting: 2, capped: false });
  expect(await count(2)).toEqual({ waiting: 1, capped: false });
  expect(await count(1, 2)).toEqual({ waiting: 2, capped: false });
  for (let n = 0; n < 50; n += 1) await money.astray(70_000, `ACCOUNT${n}`);
  expect(await count(2)).toEqual({ waiting: 50, capped: true });
});

test("a prompt's own money that came without an account, and was given away, is not credited again", async () => {
  await money.ask();
  const prompt = money.prompt();
  bench.gateway.pay(prompt);
  // A till has no account numbers.
  const told = JSON.parse(bench.gateway.confirmationOf(prompt)) as Record<string, unknown>;
  await bench.c2b(JSON.stringify({ ...told, BillRefNumber: 'TILL' }));
  await bench.runJobs();
  const row = await bench.knex('mpesa_deposits').first<{ id: string }>('id');
  await money.assign(row.id);
  await bench.callback(prompt.callbackToken, bench.gateway.callbackOf(prompt));
  await comeToRest(bench);
  expect(await bench.find(SUBJECT)).toMatchObject({ state: 'paid', paidCents: PRICE, refundedCents: 0 });
  expect(await money.owed('patient_credit:7')).toBe(PRICE);
  expect(bench.gateway.reversals).toEqual([]);
});

test('it goes back by its own receipt', async () => {
  await money.ask();
  const { deposit, paid } = await money.astray();
  await money.assign(deposit);
  await bench.work((trx) => bench.face.requestRefund(trx, { subject: SUBJECT, reason: 'person' }));
  await bench.runJobs();
  expect(bench.gateway.reversals.map(({ receipt }) => receipt)).toEqual([paid.receipt]);
});

test('a slip of the account is shown beside the charge of the clinic, and nothing else that was typed', async () => {
  await money.ask();
  const { reference } = await bench.find(SUBJECT);
  await money.astray(PRICE, `${reference.slice(0, 5)}${reference.endsWith('9') ? '8' : '9'}`);
  await money.astray(PRICE, 'AMINA YUSUF');
  const shown = async (clinicId: number) =>
    (await bench.face.unsettled(bench.knex, clinicId)).found.map((one) =>
      one.kind === 'deposit' ? (one.lookAlike?.reference ?? null) : one.kind,
    );
  // The newest first.
  expect(await shown(1)).toEqual([null, reference]);
  expect(await shown(2)).toEqual([null, null]);
});

test('a part and too much are shown to their clinic alone', async () => {
  await money.ask();
  await money.assign((await money.astray(50_000)).deposit);
  expect([await money.kinds(), await money.kinds(2)]).toEqual([['short'], []]);
  await money.assign((await money.astray(120_000)).deposit);
  expect([await money.kinds(), await money.kinds(2)]).toEqual([['over'], []]);
});

test('a prompt that a day did not resolve is shown, asked about once more, and settles', async () => {
  await money.ask();
  bench.gateway.silentQueries = 1000;
  const prompt = money.prompt();
  bench.gateway.pay(prompt);
  for (let hour = 0; hour < 26; hour += 1) await comeToRestSilently();
  const [left] = (await bench.face.unsettled(bench.knex, 1)).found;
  expect(left).toMatchObject({ kind: 'prompt', phone: '0712 ••• 678', mayBeAsked: true, subject: SUBJECT });
  bench.gateway.silentQueries = 0;
  await bench.work((trx) => bench.face.askAgain(trx, left?.id ?? ''));
  // The question waits, and a round comes first: it does not take the wish back.
  await bench.knex('kernel_jobs').where({ name: 'mpesa.query', state: 'pending' }).delete();
  await bench.work((trx) => bench.kernel.outbox.enqueue(trx, Reconcile, {}));
  await bench.runJobs();
  expect([await money.kinds(), (await bench.find(SUBJECT)).paidCents]).toEqual([[], PRICE]);
});

async function comeToRestSilently(): Promise<void> {
  bench.clock.advance(3_600_000);
  await bench.work((trx) => bench.kernel.outbox.enqueue(trx, Reconcile, {}));
  await bench.runJobs();
}

test('the desk of a clinic gives it only to the charge that it looks like', async () => {
  await money.ask();
  await money.ask(OTHER, OTHER_PHONE);
  const { reference } = await bench.find(SUBJECT);
  const slip = `${reference.slice(0, 5)}${reference.endsWith('9') ? '8' : '9'}`;
  const like = (await money.astray(PRICE, slip)).deposit;
  const unlike = (await money.astray(PRICE, 'AMINA YUSUF')).deposit;
  const refused = { status: 403, code: 'deposit_needs_admin' };
  await expect(money.assign(like, OTHER, true)).rejects.toMatchObject(refused);
  await expect(money.assign(unlike, SUBJECT, true)).rejects.toMatchObject(refused);
  expect(await money.owed('suspense')).toBe(2 * PRICE);
  expect(await money.assign(like, SUBJECT, true)).toBe('assigned');
  // Whoever answers for the clinic may.
  expect(await money.assign(unlike, OTHER)).toBe('assigned');
  // Pressed twice it is no refusal.
  expect(await money.assign(unlike, OTHER, true)).toBe('already');
});

test.each(['requested', 'sending', 'sent', 'unknown', 'done', 'review', 'failed'])(
  'a surplus is a person’s while no refund lays claim to it; one that is %s counts as everywhere else',
  async (state) => {
    await money.ask();
    await money.assign((await money.astray(50_000)).deposit);
    const second = await money.astray(120_000);
    await money.assign(second.deposit);
    await bench.work((trx) => bench.face.requestRefund(trx, { subject: SUBJECT, reason: 'person' }));
    await bench.knex('mpesa_refunds').where({ payment: second.deposit }).update({ state });
    await bench.knex('mpesa_refunds').whereNot({ payment: second.deposit }).delete();
    await bench.knex('payments').update({ state: 'paid' });
    const claimed = await bench.face.claimedCents(bench.knex, SUBJECT);
    expect((await money.kinds()).includes('over')).toBe(claimed === 0);
  },
);
