import { checkAgainstTill } from '../../../tests/support/money-checks';
import { paymentsBench, type PaymentsBench } from '../../../tests/support/payments';
import { PRICE, strayMoney, SUBJECT, type StrayMoney } from '../../../tests/support/stray-money';
import type { ReviewOutcome } from './face';

const CODE = 'UKR9SENT01';
let bench: PaymentsBench;
let money: StrayMoney;
beforeEach(async () => {
  bench = await paymentsBench();
  money = strayMoney(bench);
});
afterEach(() => bench.drop());

const states = () => bench.knex('mpesa_refunds').orderBy('id').pluck<string[]>('state');
const latest = async () =>
  (await bench.knex('mpesa_refunds').orderBy('id', 'desc').first<{ id: string }>('id')).id;
const close = async (outcome: ReviewOutcome, code: string | null = outcome === 'sent' ? CODE : null) => {
  const closing = { refund: await latest(), outcome, code };
  await bench.work((trx) => bench.face.closeReview(trx, closing));
  await bench.runJobs();
};
const balances = async () => ({
  suspense: await money.owed('suspense'),
  pending: await money.owed('refund_pending'),
  credit: await money.owed('patient_credit:7'),
});
const NOTHING = { suspense: 0, pending: 0, credit: 0 };
const entries = async () => Number((await bench.knex('ledger_entries').count({ n: '*' }))[0]?.['n']);
/** Sent back, it left, and M-Pesa's word for it means nothing to anybody. */
async function unclear(): Promise<string> {
  const { deposit } = await money.astray();
  await money.sendBack(deposit);
  await money.reversalResult('4242');
  expect(await states()).toEqual(['review']);
  return deposit;
}
/** The same of a visit that was paid for. */
async function unclearOfVisit(): Promise<void> {
  await money.ask();
  const prompt = money.prompt();
  bench.gateway.pay(prompt);
  await bench.callback(prompt.callbackToken, bench.gateway.callbackOf(prompt));
  await bench.runJobs();
  await bench.work((trx) => bench.face.requestRefund(trx, { subject: SUBJECT, reason: 'person' }));
  await bench.runJobs();
  await money.reversalResult('4242');
  expect(await states()).toEqual(['review']);
}

test('said to be sent, it is out of the books once, and M-Pesa’s own word moves nothing more', async () => {
  await unclear();
  await close('sent');
  expect([await states(), await balances(), await money.kinds()]).toEqual([['done'], NOTHING, []]);
  const before = await entries();
  await money.reversalResult();
  expect([await entries(), await states()]).toEqual([before, ['done']]);
  await expect(close('sent')).rejects.toMatchObject({ status: 409, code: 'refund_not_in_review' });
  await expect(close('not-sent')).rejects.toMatchObject({ status: 409, code: 'refund_not_in_review' });
  await checkAgainstTill(bench, false);
});

test('said not to be sent, it is in suspense again and may be given to a visit or sent back anew', async () => {
  await money.ask();
  bench.gateway.reversalMoods = ['unset'];
  const { deposit } = await money.astray();
  await money.sendBack(deposit);
  await close('not-sent');
  expect([await states(), await balances()]).toEqual([['failed'], { ...NOTHING, suspense: PRICE }]);
  await money.sendBack(deposit);
  expect(await states()).toEqual(['failed', 'sent']);
  await money.reversalResult('R000002');
  await money.assign(deposit);
  expect((await bench.find(SUBJECT)).state).toBe('paid');
});

test('when it had left all the same, M-Pesa’s late word is believed, once, and the contradiction is told', async () => {
  await unclear();
  await close('not-sent');
  await money.reversalResult();
  await money.reversalResult();
  expect([await states(), await balances()]).toEqual([['done'], NOTHING]);
  const told = bench.knex('mpesa_verdicts').where({ source: 'reversal', conclusion: 'refund_done' });
  expect(await told.pluck('alerts')).toEqual(['contradiction']);
  await checkAgainstTill(bench, false);
});

test('and if it was given to a visit in between, it is that visit whose money went back', async () => {
  await money.ask();
  const deposit = await unclear();
  await close('not-sent');
  await money.assign(deposit);
  await money.reversalResult();
  expect(await balances()).toEqual(NOTHING);
  expect(await bench.find(SUBJECT)).toMatchObject({ state: 'refunded', refundedCents: PRICE });
  await checkAgainstTill(bench, false);
});

test('said to be sent, and M-Pesa says it failed: nothing moves, and people look until it is out', async () => {
  await money.ask();
  const deposit = await unclear();
  await close('sent');
  const before = await entries();
  await money.reversalResult('R000002');
  expect([await entries(), await states()]).toEqual([before, ['done']]);
  const { found } = await bench.face.unsettled(bench.knex, 1);
  expect(found).toMatchObject([
    {
      kind: 'deposit',
      id: deposit,
      sendingBack: { state: 'contradicted', code: 'R000002', saidCode: 'UKR9SENT01' },
    },
  ]);
  await expect(money.assign(deposit)).rejects.toMatchObject({ code: 'deposit_sent_back' });
  await expect(close('not-sent')).rejects.toMatchObject({ code: 'refund_not_in_review' });
  // Sent by hand in the portal.
  await close('sent', 'UKR9SENT02');
  expect([await entries(), await states(), await money.kinds()]).toEqual([before, ['done'], []]);
});

test('a refund of a visit ends in the same way: the visit is told of it, once', async () => {
  await unclearOfVisit();
  await close('sent');
  await money.reversalResult();
  expect(await balances()).toEqual(NOTHING);
  expect(await bench.find(SUBJECT)).toMatchObject({ state: 'refunded', refundedCents: PRICE });
  expect(bench.told.filter((line) => line === `payment.refunded ${SUBJECT}`)).toHaveLength(1);
  await checkAgainstTill(bench, false);
});

test('of a visit’s that did not leave, the patient has the credit again, and it can be asked back anew', async () => {
  await unclearOfVisit();
  await close('not-sent');
  expect(await balances()).toEqual({ ...NOTHING, credit: PRICE });
  expect(bench.told).toContain(`payment.refund-failed ${SUBJECT}`);
  const again = { subject: SUBJECT, reason: 'person' } as const;
  expect(await bench.work((trx) => bench.face.requestRefund(trx, again))).toBe('requested');
});

test('a visit’s refund that people called sent and M-Pesa failed waits for a person', async () => {
  await unclearOfVisit();
  await close('sent');
  await money.reversalResult('R000002');
  const { found } = await bench.face.unsettled(bench.knex, 1);
  expect(found).toMatchObject([
    { kind: 'refund', state: 'contradicted', code: 'R000002', saidCode: 'UKR9SENT01' },
  ]);
});

test('the code of a reversal is its own: not of money that came in, not of another refund, not missing', async () => {
  await unclear();
  const [reversal] = bench.gateway.reversals;
  const wrong = { status: 409, code: 'reversal_code_wrong' };
  await expect(close('sent', reversal?.receipt ?? null)).rejects.toMatchObject(wrong);
  await expect(close('sent', null)).rejects.toMatchObject(wrong);
  const other = await money.astray(70_000);
  await expect(close('sent', other.paid.receipt)).rejects.toMatchObject(wrong);
  await close('sent');
  await money.sendBack(other.deposit);
  await money.reversalResult('4242');
  await expect(close('sent')).rejects.toMatchObject(wrong);
  await close('sent', 'UKR9SENT02');
  expect(await states()).toEqual(['done', 'done']);
});

test('what M-Pesa has an answer to is for nobody to say', async () => {
  const { deposit } = await money.astray();
  await money.sendBack(deposit);
  await expect(close('sent')).rejects.toMatchObject({ status: 409, code: 'refund_not_in_review' });
  await expect(close('not-sent')).rejects.toMatchObject({ status: 409 });
  await money.reversalResult('R000002');
  await expect(close('sent')).rejects.toMatchObject({ code: 'refund_not_in_review' });
  const none = { refund: 'none', outcome: 'sent', code: CODE } as const;
  await expect(bench.work((trx) => bench.face.closeReview(trx, none))).rejects.toMatchObject({ status: 404 });
});

test('its end is on the trail and leaves a verdict', async () => {
  const deposit = await unclear();
  await close('sent');
  expect(bench.trail).toContainEqual(
    expect.objectContaining({ type: 'payment', ids: [deposit], patients: [], action: 'update' }),
  );
  const said = bench.knex('mpesa_verdicts').where({ source: 'person' });
  expect(await said.select('conclusion', 'code')).toEqual([{ conclusion: 'refund_done', code: CODE }]);
});
