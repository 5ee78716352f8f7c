import { checkAgainstTill } from '../../../tests/support/money-checks';
import { paymentsBench, type PaymentsBench } from '../../../tests/support/payments';
import { PRICE, strayMoney, SUBJECT, type StrayMoney } from '../../../tests/support/stray-money';

let bench: PaymentsBench;
let money: StrayMoney;
beforeEach(async () => {
  bench = await paymentsBench();
  money = strayMoney(bench);
});
afterEach(() => bench.drop());

const refunds = () => bench.knex('mpesa_refunds').orderBy('id').pluck<string[]>('state');
const balances = async () => ({
  suspense: await money.owed('suspense'),
  pending: await money.owed('refund_pending'),
  credit: await money.owed('patient_credit:7'),
});

test('unmatched money goes back by its own receipt, out of suspense, once', async () => {
  const { deposit, paid } = await money.astray();
  await money.sendBack(deposit);
  expect(bench.gateway.reversals).toMatchObject([{ receipt: paid.receipt, amountCents: PRICE }]);
  expect(await balances()).toEqual({ suspense: 0, pending: PRICE, credit: 0 });
  await money.reversalResult();
  await money.reversalResult();
  expect(await balances()).toEqual({ suspense: 0, pending: 0, credit: 0 });
  await expect(money.sendBack(deposit)).rejects.toMatchObject({ status: 409, code: 'deposit_sent_back' });
  expect(await refunds()).toEqual(['done']);
  await checkAgainstTill(bench, false);
});

test('on its way it waits for nobody, is given to nobody, and its confirmation credits nothing', async () => {
  await money.ask();
  const { deposit, paid } = await money.astray();
  await money.sendBack(deposit);
  expect(await money.kinds()).toEqual([]);
  await expect(money.assign(deposit)).rejects.toMatchObject({ status: 409, code: 'deposit_sent_back' });
  await money.tell(paid);
  expect((await bench.find(SUBJECT)).paidCents).toBe(0);
  expect(await money.owed('suspense')).toBe(0);
});

test('what was given to a visit, or came for one, does not go back here', async () => {
  await money.ask();
  const { deposit } = await money.astray(50_000);
  await money.assign(deposit);
  await expect(money.sendBack(deposit)).rejects.toMatchObject({ status: 409, code: 'deposit_assigned' });
  const known = await money.astray(10_000, (await bench.find(SUBJECT)).reference);
  await expect(money.sendBack(known.deposit)).rejects.toMatchObject({ status: 404 });
  await expect(money.sendBack('none')).rejects.toMatchObject({ status: 404 });
  expect(await refunds()).toEqual([]);
});

test('when M-Pesa refuses it is in suspense again, says so, and may be given to a visit or sent back anew', async () => {
  await money.ask();
  const { deposit } = await money.astray();
  await money.sendBack(deposit);
  await money.reversalResult('R000002');
  expect(await balances()).toEqual({ suspense: PRICE, pending: 0, credit: 0 });
  const { found } = await bench.face.unsettled(bench.knex, 1);
  expect(found).toMatchObject([
    { kind: 'deposit', id: deposit, sendingBack: { state: 'failed', code: 'R000002' } },
  ]);
  await money.sendBack(deposit);
  expect(await refunds()).toEqual(['failed', 'sent']);
  await money.reversalResult('R000002');
  await money.assign(deposit);
  expect((await bench.find(SUBJECT)).state).toBe('paid');
});

test('of what nobody knows whether it went back, a person is told, and nobody is given it', async () => {
  await money.ask();
  bench.gateway.reverse = async () => ({ kind: 'not-configured' });
  const { deposit } = await money.astray();
  await money.sendBack(deposit);
  const { found } = await bench.face.unsettled(bench.knex, 1);
  expect(found).toMatchObject([{ id: deposit, sendingBack: { state: 'review', code: null } }]);
  expect(await bench.face.countUnsettled(bench.knex, [1])).toEqual({ waiting: 1, capped: false });
  await expect(money.assign(deposit)).rejects.toMatchObject({ code: 'deposit_sent_back' });
});

test('money that left after a failure was told leaves suspense', async () => {
  const { deposit } = await money.astray();
  await money.sendBack(deposit);
  await money.reversalResult('R000002');
  await money.reversalResult();
  expect(await balances()).toEqual({ suspense: 0, pending: 0, credit: 0 });
  expect(await money.kinds()).toEqual([]);
  await expect(money.sendBack(deposit)).rejects.toMatchObject({ code: 'deposit_sent_back' });
});

test('if it was given to a visit in between, it is that visit whose money went back', async () => {
  await money.ask();
  const { deposit } = await money.astray();
  await money.sendBack(deposit);
  await money.reversalResult('R000002');
  await money.assign(deposit);
  await money.reversalResult();
  expect(await balances()).toEqual({ suspense: 0, pending: 0, credit: 0 });
  expect(await bench.find(SUBJECT)).toMatchObject({ state: 'refunded', refundedCents: PRICE });
  expect(bench.told).toContain(`payment.refunded ${SUBJECT}`);
  const again = { subject: SUBJECT, reason: 'person' } as const;
  expect(await bench.work((trx) => bench.face.requestRefund(trx, again))).toBe('already');
  await checkAgainstTill(bench, false);
});

test('when it was asked for anew, the late word of the first one ends nothing', async () => {
  const { deposit } = await money.astray();
  await money.sendBack(deposit);
  await money.reversalResult('R000002');
  const [first] = bench.gateway.reversals;
  if (!first) throw new Error('no reversal');
  await money.sendBack(deposit);
  await bench.reversalResult(first.resultToken, bench.gateway.reversalResultOf(first));
  await bench.runJobs();
  expect(await refunds()).toEqual(['failed', 'sent']);
  expect(await money.owed('refund_pending')).toBe(PRICE);
  const said = bench.knex('mpesa_verdicts').where({ source: 'reversal', conclusion: 'quarantined' });
  expect(await said.pluck('alerts')).toEqual(['manual']);
});

test('its end is on the trail, and names nobody', async () => {
  const { deposit } = await money.astray();
  await money.sendBack(deposit);
  await money.reversalResult();
  expect(bench.trail).toContainEqual(
    expect.objectContaining({ type: 'payment', ids: [deposit], patients: [], action: 'update' }),
  );
});
