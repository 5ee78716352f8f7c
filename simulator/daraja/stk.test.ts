import { isRecord } from '../http/body';
import type { Simulator } from '../server';
import { type DarajaCaller, darajaCaller, passwordFor } from '../testing/daraja-caller';
import { jsonAt } from '../testing/json';
import { amina, startQuick } from '../testing/quick';
import { type Receiver, startReceiver } from '../testing/receiver';

let simulator: Simulator;
let product: Receiver;
let daraja: DarajaCaller;

beforeEach(async () => {
  product = await startReceiver();
  simulator = await startQuick();
  daraja = darajaCaller(simulator, `${product.url}/api/pay/cb/tok-1`);
});

afterEach(async () => {
  await simulator.stop();
  await product.stop();
});

function callbackOf(body: string): Record<string, unknown> {
  const callback = jsonAt(body, 'Body', 'stkCallback');
  return isRecord(callback) ? callback : {};
}

async function accepted(changes: Record<string, unknown> = {}): Promise<string> {
  const reply = await daraja.push(changes);
  expect(reply.body).toMatchObject({ ResponseCode: '0' });
  return String(reply.body['CheckoutRequestID']);
}

test('a token has a string expiry and needs the right Basic header and grant', async () => {
  const url = `${simulator.url}/daraja/oauth/v1/generate`;
  const authorization = `Basic ${Buffer.from('simulator-key:simulator-secret').toString('base64')}`;
  const good = await fetch(`${url}?grant_type=client_credentials`, { headers: { authorization } });
  expect(await good.json()).toEqual({ access_token: expect.stringMatching(/^\w{28}$/), expires_in: '3599' });
  const grant = await fetch(url, { headers: { authorization } });
  expect([grant.status, await grant.json()]).toMatchObject([400, { errorCode: '400.008.02' }]);
  const wrong = await fetch(`${url}?grant_type=client_credentials`, {
    headers: { authorization: 'Basic eDp5' },
  });
  expect([wrong.status, await wrong.json()]).toMatchObject([400, { errorCode: '400.008.01' }]);
});

test('a bad token is told in three dialects', async () => {
  const push = await daraja.post('/mpesa/stkpush/v1/processrequest', {}, 'old');
  expect([push.status, push.body['errorCode']]).toEqual([404, '404.001.03']);
  const query = await daraja.post('/mpesa/stkpushquery/v1/query', {}, 'old');
  expect([query.status, query.body['errorCode']]).toEqual([400, '400.003.01']);
  const status = await daraja.post('/mpesa/transactionstatus/v1/query', {}, 'old');
  expect([status.status, status.body['errorCode']]).toEqual([401, '401.002.01']);
});

test('tokens run out in real time and by fault, not by the virtual clock', async () => {
  let now = Date.now();
  const other = await startQuick({ realNow: () => now });
  const caller = darajaCaller(other, `${product.url}/cb`);
  expect((await caller.query('x')).status).toBe(500);
  now += 3_600_000;
  expect((await caller.query('x')).body['errorCode']).toBe('400.003.01');
  await other.stop();

  await accepted();
  await simulator.control.clock({ kind: 'advance', ms: 86_400_000 });
  expect((await daraja.query('x')).body['errorMessage']).toBe('The transaction does not Exist');
  simulator.control.setFault('token-expired', { on: true });
  expect((await daraja.query('x')).body['errorCode']).toBe('400.003.01');
});

test.each([
  ['BusinessShortCode', { BusinessShortCode: 'shop' }],
  ['Timestamp', { Timestamp: '20261324135000' }],
  ['TransactionType', { TransactionType: 'CustomerPayBillOnline ' }],
  ['Amount', { Amount: 0 }],
  ['Amount', { Amount: 12.5 }],
  ['Amount', { Amount: 250_001 }],
  ['Amount', { Amount: -1 }],
  ['PartyA', { PartyA: '0712345678' }],
  ['PhoneNumber', { PhoneNumber: '+254712345678' }],
  ['PartyB', { PartyB: '' }],
  ['CallBackURL', { CallBackURL: 'http://clinic.example/cb' }],
  ['CallBackURL', { CallBackURL: 'https://clinic.example/mpesa/cb' }],
  ['CallBackURL', { CallBackURL: 'https://Clinic.example/cb' }],
  ['AccountReference', { AccountReference: 'longer-than-12' }],
  ['TransactionDesc', { TransactionDesc: '' }],
])('a wrong %s is named and nothing reaches the phone (%j)', async (field, change) => {
  const reply = await daraja.push(change);
  expect(reply.status).toBe(400);
  expect(reply.body).toMatchObject({
    errorCode: '400.002.02',
    errorMessage: `Bad Request - Invalid ${field}`,
  });
  expect(simulator.control.phone(amina)?.prompt).toBeNull();
  expect(simulator.control.till().entries).toEqual([]);
});

test('password, merchant, content type, path and method are checked', async () => {
  const wrong = await daraja.push(passwordFor('174379', 'guess'));
  expect([wrong.status, wrong.body]).toMatchObject([
    500,
    { errorCode: '500.001.1001', errorMessage: 'Wrong credentials' },
  ]);
  const nobody = await daraja.push(passwordFor('600999'));
  expect(nobody.body['errorMessage']).toBe('Merchant does not exist');
  const form = await daraja.post('/mpesa/stkpush/v1/processrequest', '{}', undefined, 'text/plain');
  expect(form.body['errorMessage']).toBe('Bad Request - Invalid BusinessShortCode');
  expect((await daraja.post('/mpesa/nothing', {})).body['errorCode']).toBe('404.001.01');
  const get = await fetch(`${simulator.url}/daraja/mpesa/stkpush/v1/processrequest`);
  expect([get.status, await get.json()]).toMatchObject([405, { errorCode: '405.001' }]);
});

test('a paid push: 4999 while open, then 0; one callback as observed; the till has the money', async () => {
  const id = await accepted();
  expect(id).toMatch(/^ws_CO_\d{17}712345678$/);
  expect((await daraja.query(id)).body).toMatchObject({ ResponseCode: '0', ResultCode: '4999' });
  expect(simulator.control.phone(amina)?.prompt).toMatchObject({ amountCents: 120_000, reference: 'NY7K2Q' });
  simulator.control.answer(amina, { kind: 'pin', pin: '1234' });
  const [call] = await product.got(1);
  expect(call?.path).toBe('/api/pay/cb/tok-1');
  expect(call?.headers).toMatchObject({
    'content-type': 'application/json;charset=utf-8',
    businessshortcode: '174379',
  });
  const callback = callbackOf(call?.body ?? '');
  expect(callback).toMatchObject({ CheckoutRequestID: id, ResultCode: 0 });
  expect(callback['CallbackMetadata']).toEqual({
    Item: [
      { Name: 'Amount', Value: 1200 },
      { Name: 'MpesaReceiptNumber', Value: expect.stringMatching(/^[A-Z0-9]{10}$/) },
      { Name: 'Balance' },
      { Name: 'TransactionDate', Value: expect.any(Number) },
      { Name: 'PhoneNumber', Value: 254712345678 },
    ],
  });
  const query = await daraja.query(id);
  expect(query.body).toMatchObject({ ResultCode: '0' });
  expect(query.body).not.toHaveProperty('MpesaReceiptNumber');
  expect(simulator.control.till()).toMatchObject({ balanceCents: 120_000, byReference: { NY7K2Q: 120_000 } });
  expect(simulator.control.phone(amina)).toMatchObject({ phone: { balanceCents: 311_000 }, prompt: null });
  expect(simulator.control.phone(amina)?.sms[0]?.text).toContain(
    'Ksh1,200.00 sent to MWANGAZA CLINIC for account NY7K2Q',
  );
});

test.each([
  ['2001', { kind: 'pin', pin: '9999' }, {}],
  ['1032', { kind: 'cancel' }, {}],
  ['1', { kind: 'pin', pin: '1234' }, { balanceCents: 5_000 }],
  ['1', { kind: 'pin', pin: '1234' }, { enoughMoney: false }],
  ['2001', { kind: 'pin', pin: '1234' }, { knowsPin: false }],
] as const)('result %s leaves the till empty and carries no metadata', async (code, action, phone) => {
  simulator.control.putPhone({ msisdn: amina, ...phone });
  const id = await accepted();
  simulator.control.answer(amina, action);
  const [call] = await product.got(1);
  const callback = callbackOf(call?.body ?? '');
  expect(callback['ResultCode']).toBe(Number(code));
  expect(callback).not.toHaveProperty('CallbackMetadata');
  expect((await daraja.query(id)).body['ResultCode']).toBe(code);
  expect(simulator.control.till().balanceCents).toBe(0);
});

test('an unanswered prompt ends with 1037 after a minute of the shared clock', async () => {
  const id = await accepted();
  await simulator.control.clock({ kind: 'advance', ms: 59_000 });
  expect((await daraja.query(id)).body['ResultCode']).toBe('4999');
  await simulator.control.clock({ kind: 'advance', ms: 2_000 });
  const [call] = await product.got(1);
  expect(callbackOf(call?.body ?? '')).toMatchObject({
    ResultCode: 1037,
    ResultDesc: 'No response from user.',
  });
  expect((await daraja.query(id)).body['ResultDesc']).toBe('DS timeout user cannot be reached.');
});

test('a phone that is off gets no prompt and ends with 1037', async () => {
  simulator.control.putPhone({ msisdn: amina, on: false });
  await accepted();
  expect(simulator.control.phone(amina)?.prompt).toBeNull();
  expect(simulator.control.answer(amina, { kind: 'pin', pin: '1234' })).toBeNull();
  await simulator.control.clock({ kind: 'advance', ms: 21_000 });
  const [call] = await product.got(1);
  expect(callbackOf(call?.body ?? '')['ResultCode']).toBe(1037);
});

test('a second push while one is open is refused by the lock', async () => {
  await accepted();
  const second = await daraja.push({ AccountReference: 'OTHER' });
  expect(second.status).toBe(500);
  expect(second.body['errorMessage']).toContain('Unable to lock subscriber');
  expect(simulator.control.counts().pushes).toEqual([
    expect.objectContaining({ reference: 'NY7K2Q', accepted: 1, refused: 0 }),
    expect.objectContaining({ reference: 'OTHER', accepted: 0, refused: 1 }),
  ]);
});

test('the same amount to the same phone within two minutes ends with 17, later it is prompted again', async () => {
  await accepted();
  simulator.control.answer(amina, { kind: 'cancel' });
  await product.got(1);
  await accepted();
  await simulator.control.clock({ kind: 'advance', ms: 1_000 });
  const calls = await product.got(2);
  expect(callbackOf(calls[1]?.body ?? '')['ResultCode']).toBe(17);
  await simulator.control.clock({ kind: 'advance', ms: 120_000 });
  await accepted();
  expect(simulator.control.phone(amina)?.prompt).not.toBeNull();
});

test('a pay bill push to another party ends with 2028', async () => {
  await accepted({ PartyB: 600_111 });
  await simulator.control.clock({ kind: 'advance', ms: 1_000 });
  const [call] = await product.got(1);
  expect(callbackOf(call?.body ?? '')['ResultCode']).toBe(2028);
});

test('a number nobody seeded is a phone too', async () => {
  await accepted({ PartyA: 254110000999, PhoneNumber: '254110000999' });
  expect(simulator.control.phone('254110000999')?.prompt).toMatchObject({ amountCents: 120_000 });
});
