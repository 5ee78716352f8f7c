import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDaraja, type Daraja } from '../../plugins/mpesa/server/adapters/daraja/client';
import { decideRegistration } from '../../plugins/mpesa/server/adapters/daraja/register-paybill';
import { Reconcile } from '../../plugins/mpesa/server/jobs';
import { callbackRoutes } from '../../plugins/mpesa/server/routes/callbacks';
import { realNow } from '../../src/kernel/clock';
import { startSimulator, type Simulator } from '../../simulator/server';
import { C2B_TOKEN, paymentsBench, paymentSettings, type PaymentsBench } from '../support/payments';

/** The payments plugin with its real Daraja client against the simulator, whose till is the oracle. */
const MSISDN = '254712345678';
const SUBJECT = 'visit:wire';
let simulator: Simulator;
let product: Server;
let bench: PaymentsBench;
let daraja: Daraja;

beforeEach(async () => {
  simulator = await startSimulator({
    phones: [{ msisdn: MSISDN, balanceCents: 500_000, autoAnswer: 'pay' }],
  });
  product = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve));
  const { port } = product.address() as AddressInfo;
  const settings = paymentSettings({
    baseUrl: `${simulator.url}/daraja`,
    consumerKey: 'simulator-key',
    consumerSecret: 'simulator-secret',
    shortCode: '174379',
    passKey: 'simulator-passkey',
    initiatorName: 'clinic',
    securityCredential: 'sealed',
    callbackBaseUrl: `http://127.0.0.1:${port}`,
    trustedIps: ['127.0.0.1'],
  });
  daraja = createDaraja(settings, realNow);
  bench = await paymentsBench({ now: new Date(), settings, gateway: daraja });
});
afterEach(async () => {
  product.closeAllConnections();
  await new Promise((resolve) => product.close(resolve));
  await simulator.stop();
  await bench.drop();
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = request.url ?? '';
  const [, , , path = '', token = '', ...rest] = url.split('/');
  const pattern = ['/pay', path, ':token', ...rest].join('/');
  const route = callbackRoutes(bench.parts).find((one) => one.path === pattern);
  if (route?.kind !== 'raw') throw new Error(`no route for ${pattern}`);
  const call = {
    params: { token },
    query: {},
    headers: request.headers,
    body: Buffer.concat(chunks),
    ip: '127.0.0.1',
    url,
  };
  const reply = await route.handle(call, bench.kernel);
  response.writeHead(reply.status, { 'Content-Type': reply.contentType });
  response.end(reply.body);
}

async function ask(): Promise<void> {
  const request = { subject: SUBJECT, amountCents: 150_000, msisdn: MSISDN, patientId: 1, clinicId: 1 };
  await bench.work((trx) => bench.face.requestPayment(trx, request));
  await bench.runJobs();
}

async function until(state: string): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    await bench.runJobs();
    if ((await bench.find(SUBJECT)).state === state) return;
    await sleep(100);
  }
  expect((await bench.find(SUBJECT)).state).toBe(state);
}

async function giveBack(): Promise<void> {
  await bench.work((trx) => bench.face.requestRefund(trx, { subject: SUBJECT, reason: 'policy' }));
  await bench.runJobs();
}

/** Until the reconciler has nothing to ask that is due, and what was asked is answered. */
async function reconcileAfter(minutes: number): Promise<void> {
  bench.clock.advance(minutes * 60_000);
  await bench.work((trx) => bench.kernel.outbox.enqueue(trx, Reconcile, {}));
  await bench.runJobs();
  const { queries } = await bench.knex('mpesa_refunds').first<{ queries: number }>('queries');
  for (let i = 0; i < 300; i += 1) {
    const answers = await bench.knex('mpesa_provider_events').where({ kind: 'status-result' });
    if (answers.length >= queries) break;
    await sleep(100);
  }
  await bench.runJobs();
}

function reversalsInTill(): number {
  return simulator.control.till().entries.filter(({ kind }) => kind === 'reversal').length;
}

function tillCents(): number {
  return simulator.control.till().balanceCents;
}

async function clearingCents(): Promise<number> {
  const accounts = await bench.face.balances(bench.knex);
  const clearing = accounts.find(({ account }) => account === 'mpesa_utility');
  return (clearing?.debitCents ?? 0) - (clearing?.creditCents ?? 0);
}

test('a prompt is paid, settled by its callback and given back by a reversal; the till agrees each time', async () => {
  await ask();
  await until('paid');
  expect((await bench.find(SUBJECT)).receipt).toMatch(/^[A-Z0-9]{10}$/);
  expect(await clearingCents()).toBe(150_000);
  expect(tillCents()).toBe(150_000);

  await bench.work((trx) => bench.face.requestRefund(trx, { subject: SUBJECT, reason: 'policy' }));
  await until('refunded');
  expect(await clearingCents()).toBe(0);
  expect(tillCents()).toBe(0);
});

test('a dropped callback is found out by our own query', async () => {
  simulator.control.setFault('drop-callback', { on: true, remaining: 1 });
  await ask();
  await sleep(3000);
  bench.clock.advance(16_000);
  await until('paid');
  expect((await bench.find(SUBJECT)).attempt?.state).toBe('paid_unreceipted');
  expect(await clearingCents()).toBe(tillCents());
});

test('a lost reply to the push is resolved by the callback, and no second prompt appears', async () => {
  simulator.control.setFault('lost-response', { on: true, remaining: 1 });
  await ask();
  expect((await bench.find(SUBJECT)).attempt?.state).toBe('submit_unknown');
  await until('paid');
  expect(await clearingCents()).toBe(tillCents());
  expect(tillCents()).toBe(150_000);
});

test('a refund whose result is dropped is settled by asking for its status, and the till agrees', async () => {
  await ask();
  await until('paid');
  simulator.control.setFault('drop-result', { on: true, remaining: 1 });
  await giveBack();
  for (let i = 0; i < 60 && reversalsInTill() === 0; i += 1) await sleep(100);
  expect(await clearingCents()).toBe(150_000);
  await reconcileAfter(4);
  expect((await bench.find(SUBJECT)).state).toBe('refunded');
  expect([await clearingCents(), tillCents(), reversalsInTill()]).toEqual([0, 0, 1]);
});

test('a reversal that was cut off before it left is sent again once M-Pesa has said twice that the payment stands', async () => {
  await ask();
  await until('paid');
  const { reverse } = bench.parts.gateway;
  bench.parts.gateway.reverse = () => Promise.reject(new Error('killed'));
  await giveBack();
  bench.parts.gateway.reverse = reverse;
  await reconcileAfter(5);
  expect((await bench.knex('mpesa_refunds').first<{ state: string }>('state')).state).toBe('unknown');
  for (const minutes of [16, 20]) await reconcileAfter(minutes);
  await until('refunded');
  expect([await clearingCents(), tillCents(), reversalsInTill()]).toEqual([0, 0, 1]);
});

async function register(): Promise<string> {
  return decideRegistration(await daraja.registerUrls(C2B_TOKEN)).kind;
}

test('with the Pay Bill registered, a dropped callback is made good by the C2B confirmation, and both are one credit', async () => {
  expect(await register()).toBe('registered');
  expect(await register()).toBe('already-registered');
  simulator.control.setFault('drop-callback', { on: true, remaining: 1 });
  await ask();
  await until('paid');
  const { receipt } = await bench.find(SUBJECT);
  expect(receipt).toMatch(/^[A-Z0-9]{10}$/);
  bench.clock.advance(16_000);
  await bench.runJobs();
  expect(await bench.find(SUBJECT)).toMatchObject({
    receipt,
    paidCents: 150_000,
    attempt: { state: 'paid' },
  });
  expect(await clearingCents()).toBe(tillCents());
});
