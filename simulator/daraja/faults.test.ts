import type { Simulator } from '../server';
import { type DarajaCaller, darajaCaller } from '../testing/daraja-caller';
import { jsonAt } from '../testing/json';
import { amina, startQuick } from '../testing/quick';
import { type Receiver, startReceiver } from '../testing/receiver';

let simulator: Simulator;
let product: Receiver;
let daraja: DarajaCaller;

beforeEach(async () => {
  product = await startReceiver();
  simulator = await startQuick();
  simulator.control.putPhone({ msisdn: amina, autoAnswer: 'pay' });
  daraja = darajaCaller(simulator, `${product.url}/cb`);
});

afterEach(async () => {
  await simulator.stop();
  await product.stop();
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('a dropped callback is never sent, the money moved, the query knows, and the switch is off again', async () => {
  simulator.control.setFault('drop-callback', { on: true });
  const id = String((await daraja.push()).body['CheckoutRequestID']);
  await pause(100);
  expect(product.received).toEqual([]);
  expect(simulator.control.till().balanceCents).toBe(120_000);
  expect((await daraja.query(id)).body['ResultCode']).toBe('0');
  await simulator.control.clock({ kind: 'advance', ms: 130_000 });
  await daraja.push();
  await product.got(1);
});

test('a duplicated callback comes twice, two seconds apart, word for word', async () => {
  simulator.control.setFault('duplicate-callback', { on: true });
  await daraja.push();
  await product.got(1);
  await pause(50);
  expect(product.received).toHaveLength(1);
  await simulator.control.clock({ kind: 'advance', ms: 2_000 });
  const [first, second] = await product.got(2);
  expect(second?.body).toBe(first?.body);
  expect(simulator.control.till().balanceCents).toBe(120_000);
});

test('a delayed callback waits for the shared clock', async () => {
  simulator.control.setFault('delay-callback', { on: true, params: { ms: 600_000 } });
  await daraja.push();
  await pause(80);
  expect(product.received).toEqual([]);
  await simulator.control.clock({ kind: 'advance', ms: 600_000 });
  await product.got(1);
});

test('the callback can come before the answer to the push', async () => {
  simulator.control.setFault('callback-before-response', { on: true });
  const reply = await daraja.push();
  expect(product.received).toHaveLength(1);
  expect(product.received[0]?.body).toContain(String(reply.body['CheckoutRequestID']));
});

test('a lost answer breaks the line after the push was taken', async () => {
  await daraja.token();
  await daraja.query('warm-up');
  simulator.control.setFault('lost-response', { on: true });
  await expect(daraja.push()).rejects.toThrow();
  await product.got(1);
  expect(simulator.control.counts().pushes).toEqual([expect.objectContaining({ accepted: 1, paid: 1 })]);
});

test('the slow door answers with an error and pushes nothing', async () => {
  simulator.control.setFault('slow-door', { on: true, params: { ms: 60 } });
  const reply = await daraja.push();
  expect([reply.status, reply.body['errorCode']]).toEqual([500, '500.003.02']);
  expect(simulator.control.pushes()).toEqual([]);
});

test.each(['1', '1019', '2028', 'SFC_IC0003'])('code %s can be forced', async (code) => {
  simulator.control.setFault('result-code', { on: true, params: { code, ms: 0 } });
  await daraja.push();
  const [call] = await product.got(1);
  const received: unknown = jsonAt(call?.body, 'Body', 'stkCallback', 'ResultCode');
  expect(received).toBe(code.startsWith('SFC') ? code : Number(code));
  expect(simulator.control.till().balanceCents).toBe(0);
});

test('a wrong amount in the callback does not change the till', async () => {
  simulator.control.setFault('wrong-amount', { on: true, params: { shillings: -100 } });
  await daraja.push();
  const [call] = await product.got(1);
  expect(call?.body).toContain('{"Name":"Amount","Value":1100}');
  expect(simulator.control.till().balanceCents).toBe(120_000);
});

test('query noise and spike arrest strike as often as told', async () => {
  const id = String((await daraja.push()).body['CheckoutRequestID']);
  await product.got(1);
  simulator.control.setFault('query-noise', { on: true, remaining: 2 });
  for (let index = 0; index < 2; index += 1) {
    const noisy = await daraja.query(id);
    expect([noisy.status, noisy.body]).toMatchObject([200, { errorCode: '500.001.1001', errorMessage: '' }]);
  }
  expect((await daraja.query(id)).body['ResultCode']).toBe('0');
  simulator.control.setFault('spike-arrest', { on: true });
  const spike = await daraja.query(id);
  expect([spike.status, JSON.stringify(spike.body)]).toEqual([
    429,
    expect.stringContaining('SpikeArrestViolation'),
  ]);
});

test('a fault can be narrowed to one phone', async () => {
  simulator.control.setFault('drop-callback', { on: true, params: { msisdn: '254700000009' } });
  await daraja.push();
  await product.got(1);
});
