import type { Simulator } from '../server';
import { darajaCaller } from '../testing/daraja-caller';
import { amina, startQuick } from '../testing/quick';
import { startReceiver } from '../testing/receiver';

let simulator: Simulator;

beforeEach(async () => {
  simulator = await startQuick();
});

afterEach(() => simulator.stop());

async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const reply = await fetch(simulator.url + path, { method, headers, ...init });
  return { status: reply.status, body: JSON.parse((await reply.text()) || '{}') };
}

test('a phone can be added, changed and taken away', async () => {
  const added = await call('POST', '/control/phones', {
    msisdn: '0110 222 333',
    name: 'Faith Chebet',
    autoAnswer: 'pay',
  });
  expect(added).toMatchObject({
    status: 201,
    body: { phone: { msisdn: '254110222333', pin: '1234', autoAnswer: 'pay' } },
  });
  await call('PATCH', '/control/phones/254110222333', { network: false });
  expect((await call('GET', '/control/phones/0110222333')).body).toMatchObject({
    phone: { network: false, name: 'Faith Chebet' },
  });
  expect((await call('DELETE', '/control/phones/254110222333')).body).toEqual({ removed: true });
  expect((await call('GET', '/control/phones/254110222333')).status).toBe(404);
});

test.each([
  ['POST', '/control/phones', { msisdn: 'x' }],
  ['POST', '/control/phones', { msisdn: amina, balance: 5 }],
  ['PATCH', `/control/phones/${amina}`, { pin: '12' }],
  ['PATCH', `/control/phones/${amina}`, '{broken'],
  ['PUT', '/control/faults/drop-callback', { on: 'yes' }],
  ['PUT', '/control/templates', { templates: [{ contentSid: 'SM1', language: 'en', body: 'x' }] }],
  ['POST', '/control/events', { icon: 'rocket', title: 'x' }],
  ['POST', '/control/till', { payments: [{ receipt: 'T1', msisdn: amina }] }],
])('%s %s with %j is a 400', async (method, path, body) => {
  expect((await call(method, path, body)).status).toBe(400);
});

test('answering without a prompt is a 409, an unknown fault a 404', async () => {
  expect(await call('POST', `/control/phones/${amina}/prompt`, { action: 'cancel' })).toMatchObject({
    status: 409,
    body: { error: { code: 'no_prompt' } },
  });
  expect((await call('PUT', '/control/faults/rain', { on: true })).status).toBe(404);
});

test('the PIN typed over HTTP gives the result and the receipt', async () => {
  await darajaCaller(simulator, 'http://127.0.0.1:9/cb').push();
  expect((await call('GET', '/control/phones')).body).toMatchObject({
    phones: [{ msisdn: amina, prompted: true }],
  });
  const paid = await call('POST', `/control/phones/${amina}/prompt`, { action: 'pin', pin: '1234' });
  expect(paid.body).toMatchObject({ resultCode: '0', receipt: expect.stringMatching(/^\w{10}$/) });
  expect((await call('GET', '/control/till')).body).toMatchObject({ balanceCents: 120_000 });
  expect((await call('GET', '/control/pushes')).body).toMatchObject({
    pushes: [{ state: 'finished', receipt: paid.body['receipt'] }],
  });
});

test('money of before is told once, and goes back like any other', async () => {
  const payment = {
    receipt: 'TQ7P2M4K9X',
    msisdn: '0712 345 678',
    reference: 'NY7K2Q',
    amountCents: 120_000,
  };
  const payments = [{ ...payment, at: '2026-11-20T09:00:00.000Z' }];
  for (const times of [1, 2]) {
    const told = await call('POST', '/control/till', { payments });
    expect([times, told.status, told.body['balanceCents']]).toEqual([times, 200, 120_000]);
  }
  const product = await startReceiver();
  await darajaCaller(simulator, `${product.url}/cb`).post('/mpesa/reversal/v1/request', {
    ...{ Initiator: 'daktari', SecurityCredential: 'sealed', CommandID: 'TransactionReversal' },
    ...{ TransactionID: 'TQ7P2M4K9X', Amount: 1200, ReceiverParty: 174379, RecieverIdentifierType: '11' },
    ...{ ResultURL: `${product.url}/result`, QueueTimeOutURL: `${product.url}/timeout`, Remarks: 'Refund' },
  });
  expect((await product.got(1))[0]?.body).toContain('"ResultCode":0');
  expect((await call('GET', '/control/till')).body).toMatchObject({ balanceCents: 0 });
  await product.stop();
});

test('the code to force is offered by its meaning, any other is taken, and a switch that is on stays on', async () => {
  const { body } = await call('GET', '/control/faults');
  const listed = (body['faults'] as { id: string; choice?: { offered: { value: string }[] } }[]).find(
    ({ id }) => id === 'result-code',
  );
  const codes = (listed?.choice?.offered ?? []).map(({ value }) => value);
  expect(codes).toEqual(expect.arrayContaining(['1', '1019', '1032', '1037', '2001']));
  // Money moves only by a PIN.
  expect(codes).not.toContain('0');
  const set = (change: object): ReturnType<typeof call> => call('PUT', '/control/faults/result-code', change);
  expect((await set({ on: false, params: { code: '1037' } })).body).toMatchObject({
    on: false,
    params: { code: '1037' },
  });
  await set({ on: true, remaining: 3 });
  expect((await set({ on: true, remaining: 3, params: { code: '7' } })).body).toMatchObject({
    on: true,
    remaining: 3,
    params: { code: '7', ms: 1_000 },
  });
});

test('a switch counts down by itself and several can be set at once', async () => {
  const set = await call('PUT', '/control/faults', {
    faults: [
      { id: 'sms-late', on: true },
      { id: 'drop-callback', on: true },
      { id: 'query-noise', on: true, remaining: 3 },
    ],
  });
  expect(set.body['faults']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'sms-late', on: true, remaining: null }),
      expect.objectContaining({ id: 'drop-callback', on: true, remaining: 1 }),
      expect.objectContaining({ id: 'query-noise', on: true, remaining: 3 }),
    ]),
  );
});

test('the journal takes lines from outside and streams them live', async () => {
  await call('POST', '/control/events', { icon: 'note', title: 'Visit held' });
  const reply = await fetch(`${simulator.url}/control/events/stream?after=0`);
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('Later')) {
    if (text.includes('Visit held') && !text.includes('Later'))
      void call('POST', '/control/events', { title: { en: 'Later', sw: 'Baadaye' } });
    text += (await reader?.read())?.value ?? '';
  }
  expect(text).toMatch(
    /id: 1\nevent: line\ndata: \{"id":1,.*"title":\{"en":"Visit held","sw":"Visit held"\}/,
  );
  await reader?.cancel();
});

test('start again empties the books, brings the seeded phones back, resets switches and leaves the clock', async () => {
  simulator.control.putPhone({ msisdn: amina, autoAnswer: 'pay', name: 'Other' });
  await darajaCaller(simulator, 'http://127.0.0.1:9/cb').push();
  await simulator.control.clock({ kind: 'advance', ms: 60_000 });
  simulator.control.setFault('sms-late', { on: true });
  await call('POST', '/control/reset');
  expect(simulator.control.phone(amina)).toMatchObject({
    phone: { name: 'Amina Yusuf', balanceCents: 431_000 },
    sms: [],
  });
  expect(simulator.control.till().entries).toEqual([]);
  expect(simulator.control.counts()).toEqual({ pushes: [], messages: [], mail: [], confirmations: [] });
  expect(simulator.control.now() - Date.now()).toBeGreaterThan(50_000);
  expect((await call('GET', '/control/faults')).body['faults']).not.toContainEqual(
    expect.objectContaining({ on: true }),
  );
});

test('pages of this machine may call across ports, others may not', async () => {
  const near = await fetch(`${simulator.url}/clock`, { headers: { origin: 'http://localhost:1337' } });
  expect(near.headers.get('access-control-allow-origin')).toBe('http://localhost:1337');
  const far = await fetch(`${simulator.url}/control/reset`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  });
  expect([far.status, far.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  const preflight = await fetch(`${simulator.url}/demo/race`, {
    method: 'OPTIONS',
    headers: { origin: 'http://127.0.0.1:1337' },
  });
  expect(preflight.status).toBe(204);
});

test('a body over 1 MiB is refused, and files outside the page folder stay unseen', async () => {
  expect((await call('POST', '/control/events', { title: 'x'.repeat(1_100_000) })).status).toBe(413);
  expect((await fetch(`${simulator.url}/..%2Fserver.ts`)).status).toBe(404);
  expect((await fetch(`${simulator.url}/assets/fonts/..%2f..%2fpackage.json`)).status).toBe(404);
});
