import fc from 'fast-check';
import { checkAgainstTill, comeToRest, tellAll } from '../../../tests/support/money-checks';
import { Reconcile } from './jobs';
import type { PaidByHand } from '../../../tests/support/fake-gateway';
import { paymentsBench, type PaymentsBench } from '../../../tests/support/payments';

const SUBJECT = 'visit:one';
const OTHER = 'visit:two';
const MSISDN = '254712345678';
const PRICE = 150_000;
let bench: PaymentsBench;
beforeEach(async () => {
  bench = await paymentsBench();
});
afterEach(() => bench.drop());

async function ask(subject = SUBJECT, msisdn = MSISDN, clinicId = 1): Promise<void> {
  const request = { subject, amountCents: PRICE, msisdn, patientId: 7, clinicId };
  await bench.work((trx) => bench.face.requestPayment(trx, request));
  await bench.runJobs();
}
async function tell(paid: PaidByHand | (typeof bench.gateway.prompts)[number]): Promise<void> {
  await bench.c2b(bench.gateway.confirmationOf(paid));
  await bench.runJobs();
}
async function astray(
  amountCents = PRICE,
  account = 'NOBODY',
): Promise<{ deposit: string; paid: PaidByHand }> {
  bench.clock.advance(1000);
  const paid = bench.gateway.payByHand(account, amountCents);
  await tell(paid);
  const row = await bench.knex('mpesa_deposits').where({ receipt: paid.receipt }).first<{ id: string }>('id');
  return { deposit: row.id, paid };
}
async function assign(deposit: string, subject = SUBJECT): Promise<string> {
  const assignment = {
    ...{ deposit, subject, reason: 'She showed the message', byUserId: 5 },
    onlyLookAlike: false,
  };
  const done = await bench.work((trx) => bench.face.assignDeposit(trx, assignment));
  await bench.runJobs();
  return done;
}
async function owed(account: string): Promise<number> {
  const found = (await bench.face.balances(bench.knex)).find((one) => one.account === account);
  return (found?.creditCents ?? 0) - (found?.debitCents ?? 0);
}
const kinds = async (clinicId = 1) =>
  (await bench.face.unsettled(bench.knex, clinicId)).found.map(({ kind }) => kind);

test('unmatched money is given to a charge once, and settles it', async () => {
  await ask();
  const { deposit, paid } = await astray();
  expect(await kinds()).toEqual(['deposit']);
  expect([await assign(deposit), await assign(deposit)]).toEqual(['assigned', 'already']);
  expect(await bench.find(SUBJECT)).toMatchObject({ state: 'paid', paidCents: PRICE, receipt: paid.receipt });
  expect([await owed('suspense'), await owed('patient_credit:7')]).toEqual([0, PRICE]);
  expect(bench.told.filter((line) => line.startsWith('payment.settled'))).toHaveLength(1);
  expect(await kinds()).toEqual([]);
  await checkAgainstTill(bench, false);
});

test('to another charge it is refused, and nothing moves', async () => {
  await ask();
  await ask(OTHER, '254110123456');
  const { deposit } = await astray();
  await assign(deposit);
  await expect(assign(deposit, OTHER)).rejects.toMatchObject({ status: 409, code: 'deposit_assigned' });
  await expect(assign('none')).rejects.toMatchObject({ status: 404 });
  expect((await bench.find(OTHER)).paidCents).toBe(0);
});

test('a charge that is covered or takes no money gets none', async () => {
  await ask();
  await assign((await astray()).deposit);
  const second = await astray();
  await expect(assign(second.deposit)).rejects.toMatchObject({ code: 'payment_takes_no_money' });
  await ask(OTHER, '254110123456');
  await bench.work((trx) => bench.face.withdraw(trx, OTHER));
  await expect(assign(second.deposit, OTHER)).rejects.toMatchObject({ code: 'payment_takes_no_money' });
  expect(await owed('suspense')).toBe(PRICE);
});

test('its confirmation that comes once more changes nothing', async () => {
  await ask();
  const { deposit, paid } = await astray();
  await assign(deposit);
  await tell(paid);
  expect((await bench.find(SUBJECT)).paidCents).toBe(PRICE);
  const doubts = await bench.knex('mpesa_verdicts').where({ conclusion: 'quarantined' });
  expect(doubts).toEqual([]);
});

test('a prompt that is paid as well is a second payment, whoever tells of it first', async () => {
  await ask();
  await assign((await astray()).deposit);
  const [prompt] = bench.gateway.prompts;
  if (!prompt) throw new Error('no prompt');
  bench.gateway.pay(prompt);
  // Proven by our own query alone: no receipt tells it apart from the money that was given by hand.
  await comeToRest(bench);
  expect((await bench.find(SUBJECT)).paidCents).toBe(2 * PRICE);
});

test('what waits is counted as it is listed, over several clinics', async () => {
  await ask();
  await assign((await astray(50_000)).deposit);
  await astray(70_000);
  const count = (...clinics: number[]) => bench.face.countUnsettled(bench.knex, clinics);
  expect(await count(1)).toEqual({ waiting: 2, capped: false });
  expect(await count(2)).toEqual({ waiting: 1, capped: false });
  expect(await count(1, 2)).toEqual({ waiting: 2, capped: false });
  for (let n = 0; n < 50; n += 1) await astray(70_000, `ACCOUNT${n}`);
  expect(await count(2)).toEqual({ waiting: 50, capped: true });
});

test("a prompt's own money that came without an account, and was given away, is not credited again", async () => {
  await ask();
  const [prompt] = bench.gateway.prompts;
  if (!prompt) throw new Error('no prompt');
  bench.gateway.pay(prompt);
  // A till has no account numbers.
  const told = JSON.parse(bench.gateway.confirmationOf(prompt)) as Record<string, unknown>;
  await bench.c2b(JSON.stringify({ ...told, BillRefNumber: 'TILL' }));
  await bench.runJobs();
  const row = await bench.knex('mpesa_deposits').first<{ id: string }>('id');
  await assign(row.id);
  await bench.callback(prompt.callbackToken, bench.gateway.callbackOf(prompt));
  await comeToRest(bench);
  expect(await bench.find(SUBJECT)).toMatchObject({ state: 'paid', paidCents: PRICE, refundedCents: 0 });
  expect(await owed('patient_credit:7')).toBe(PRICE);
  expect(bench.gateway.reversals).toEqual([]);
});

test('it goes back by its own receipt', async () => {
  await ask();
  const { deposit, paid } = await astray();
  await assign(deposit);
  await bench.work((trx) => bench.face.requestRefund(trx, { subject: SUBJECT, reason: 'person' }));
  await bench.runJobs();
  expect(bench.gateway.reversals.map(({ receipt }) => receipt)).toEqual([paid.receipt]);
});

test('a slip of the account is shown beside the charge of the clinic, and nothing else that was typed', async () => {
  await ask();
  const { reference } = await bench.find(SUBJECT);
  await astray(PRICE, `${reference.slice(0, 5)}${reference.endsWith('9') ? '8' : '9'}`);
  await astray(PRICE, 'AMINA YUSUF');
  const shown = async (clinicId: number) =>
    (await bench.face.unsettled(bench.knex, clinicId)).found.map((one) =>
      one.kind === 'deposit' ? (one.lookAlike?.reference ?? null) : one.kind,
    );
  // The newest first.
  expect(await shown(1)).toEqual([null, reference]);
  expect(await shown(2)).toEqual([null, null]);
});

test('a part and too much are shown to their clinic alone', async () => {
  await ask();
  await assign((await astray(50_000)).deposit);
  expect([await kinds(), await kinds(2)]).toEqual([['short'], []]);
  await assign((await astray(120_000)).deposit);
  expect([await kinds(), await kinds(2)]).toEqual([['over'], []]);
});

test('a prompt that a day did not resolve is shown, asked about once more, and settles', async () => {
  await ask();
  bench.gateway.silentQueries = 1000;
  const [prompt] = bench.gateway.prompts;
  if (!prompt) throw new Error('no prompt');
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
  expect([await kinds(), (await bench.find(SUBJECT)).paidCents]).toEqual([[], PRICE]);
});

async function comeToRestSilently(): Promise<void> {
  bench.clock.advance(3_600_000);
  await bench.work((trx) => bench.kernel.outbox.enqueue(trx, Reconcile, {}));
  await bench.runJobs();
}

test('whatever is told, repeated, given or paid in whatever order, no money counts twice and none is lost', async () => {
  const act = fc.constantFrom('tell', 'assign', 'assign-other', 'pay', 'callback', 'twin', 'query');
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      await bench.drop();
      bench = await paymentsBench();
      await ask();
      await ask(OTHER, '254110123456');
      const [prompt] = bench.gateway.prompts;
      if (!prompt) throw new Error('no prompt');
      const { deposit, paid } = await astray();
      for (const one of acts) await take(one, deposit, paid, prompt);
      await comeToRest(bench);
      await tellAll(bench);
      await comeToRest(bench);
      const charges = [await bench.find(SUBJECT), await bench.find(OTHER)];
      const credited = charges.reduce((sum, { paidCents }) => sum + paidCents, 0);
      expect(credited + (await owed('suspense'))).toBe(bench.gateway.tillCents());
      expect(await owed('patient_credit:7')).toBe(credited);
      expect(bench.told.filter((line) => line === `payment.settled ${SUBJECT}`).length).toBeLessThan(2);
    }),
    { numRuns: 25 },
  );
});

type Prompt = PaymentsBench['gateway']['prompts'][number];

async function take(act: string, deposit: string, paid: PaidByHand, prompt: Prompt): Promise<void> {
  switch (act) {
    case 'tell':
      return tell(paid);
    case 'assign':
    case 'assign-other':
      // Refused where it is given, or the charge is paid.
      await assign(deposit, act === 'assign' ? SUBJECT : OTHER).catch(() => undefined);
      return;
    case 'pay':
      if (prompt.outcome.kind === 'open') bench.gateway.pay(prompt);
      return;
    case 'callback':
      if (prompt.outcome.kind !== 'open')
        await bench.callback(prompt.callbackToken, bench.gateway.callbackOf(prompt));
      return bench.runJobs().then(() => undefined);
    case 'twin':
      return prompt.outcome.kind === 'paid' ? tell(prompt) : undefined;
    default:
      bench.clock.advance(40_000);
      await bench.runJobs();
  }
}
