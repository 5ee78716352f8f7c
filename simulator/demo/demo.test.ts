import { writeFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '../server';
import { darajaCaller } from '../testing/daraja-caller';
import { amina, startQuick } from '../testing/quick';
import { startStubProduct, type StubProduct } from '../testing/stub-product';
import { bilingual } from '../world/bilingual';
import { until } from './steps';

let simulator: Simulator;
let product: StubProduct;

let over: boolean;
let paying: Promise<void>[];

beforeEach(async () => {
  over = false;
  paying = [];
  product = await startStubProduct({ onVisit: ({ id, phone }) => void paying.push(pay(id, phone)), say });
  simulator = await startQuick({ productUrl: product.url });
});

afterEach(async () => {
  over = true;
  // What it still asks would meet a simulator that has gone, and be blamed on another file.
  await Promise.all(paying);
  await simulator.stop();
  await product.stop();
});

/** What the product would do after a hold: push, wait for the money, confirm, tell. */
async function pay(id: string, phone: string): Promise<void> {
  const msisdn = phone.slice(1);
  const { control } = simulator;
  await darajaCaller(simulator, 'http://127.0.0.1:9/cb').push({ PartyA: msisdn, PhoneNumber: msisdn });
  while (!over && control.till().balanceCents === 0) await sleep(20);
  if (over) return;
  const visit = product.visits.get(id);
  if (visit) visit.status = 'confirmed';
  await say(phone, 'Miadi yako NY7K2Q imethibitishwa');
}

async function say(phone: string, text: string): Promise<void> {
  const authorization = `Basic ${Buffer.from('AC00000000000000000000000000000001:simulator-auth-token').toString('base64')}`;
  await fetch(
    `${simulator.url}/twilio/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages.json`,
    {
      method: 'POST',
      headers: { authorization },
      body: new URLSearchParams({ To: phone, From: 'DAKTARI', Body: text }),
    },
  );
}

async function stream(
  route: string,
  body: unknown,
): Promise<{ event: string; data: Record<string, unknown> }[]> {
  const reply = await fetch(simulator.url + route, { method: 'POST', body: JSON.stringify(body) });
  expect(reply.headers.get('content-type')).toContain('text/event-stream');
  const text = await reply.text();
  return [...text.matchAll(/event: (\S+)\ndata: (.*)\n/g)].map((one) => ({
    event: one[1] ?? '',
    data: JSON.parse(one[2] ?? '{}'),
  }));
}

test('a visit is walked step by step, each step in both languages with its time', async () => {
  const events = await stream('/demo/run-visit', { language: 'sw' });
  expect(events.map((one) => one.data['step'] ?? one.event)).toEqual([
    'register',
    'find-time',
    'hold',
    'prompt',
    'pin',
    'confirmed',
    'messages',
    'done',
  ]);
  for (const { data } of events.slice(0, -1)) {
    expect(data).toMatchObject({
      ok: true,
      title: { en: expect.any(String), sw: expect.any(String) },
      ms: expect.any(Number),
    });
  }
  expect(events.at(-1)?.data).toEqual({ ok: true, msisdn: expect.stringMatching(/^254799\d{6}$/) });
  expect(events[1]?.data['detail']).toEqual({
    en: 'Dr Achieng Otieno, Wed 25 Nov 10:00; 0 more free times',
    sw: 'Dr Achieng Otieno, 25 Nov 10:00; nafasi nyingine 0',
  });
  expect(events[6]?.data).toMatchObject({ detail: { sw: 'Miadi yako NY7K2Q imethibitishwa' } });
  expect(simulator.control.till().balanceCents).toBe(120_000);
});

test('a step that fails says why and ends the walk', async () => {
  product.visits.set('v0', { status: 'confirmed', startsAt: '2026-11-25T07:00:00.000Z' });
  const events = await stream('/demo/run-visit', {});
  expect(events.at(-2)?.data).toMatchObject({
    step: 'hold',
    ok: false,
    detail: { en: expect.stringContaining('slot_taken'), sw: expect.any(String) },
  });
  expect(events.at(-1)?.data).toMatchObject({ ok: false });
});

test('a visit without a prompt ends at once and says that a fault may be on', async () => {
  simulator.control.setFault('result-code', { on: true, params: { code: '1037', ms: 5 } });
  const events = await stream('/demo/run-visit', {});
  expect(events.at(-2)?.data).toMatchObject({
    step: 'prompt',
    ok: false,
    detail: {
      en: expect.stringMatching(/1037 .*Is a fault switched on/),
      sw: expect.stringContaining('hitilafu'),
    },
  });
  // The stub waits for money; give it its end.
  await darajaCaller(simulator, 'http://127.0.0.1:9/cb').push({ PartyA: amina, PhoneNumber: amina });
  simulator.control.answer(amina, { kind: 'pin', pin: '1234' });
});

test('in the race one wins, all others get the conflict with the constraint, and the time is given back', async () => {
  const events = await stream('/demo/race', { size: 40 });
  const result = events.at(-1);
  expect(result?.event).toBe('result');
  expect(result?.data).toMatchObject({
    winners: 1,
    conflicts: 39,
    others: 0,
    constraint: 'occupancy_bucket_unique',
  });
  expect(events[0]?.data).toEqual({ phase: 'sign-in', done: 0, total: 40 });
  expect([...product.visits.values()]).toEqual([
    { status: 'cancelled', startsAt: '2026-11-25T07:00:00.000Z' },
  ]);
  const again = await stream('/demo/race', { size: 40 });
  expect(again.at(-1)?.data).toMatchObject({ winners: 1, conflicts: 39 });
});

test('a product that does not answer is a failed event, and a wrong size a 400', async () => {
  await product.stop();
  expect((await stream('/demo/race', { size: 3 })).at(-1)?.event).toBe('failed');
  expect((await fetch(`${simulator.url}/demo/race`, { method: 'POST', body: '{"size":1000}' })).status).toBe(
    400,
  );
  product = await startStubProduct({ onVisit: () => undefined, say });
});

test('a prompt is sent to the phone and waits there for a person, and what the product refuses is said by its code', async () => {
  const send = (msisdn: string): Promise<Response> =>
    fetch(`${simulator.url}/demo/prompt`, { method: 'POST', body: JSON.stringify({ msisdn }) });
  const sent = await send(amina);
  expect(sent.status).toBe(201);
  expect(await sent.json()).toEqual({
    reference: 'NY7K2Q',
    startsAt: '2026-11-25T07:00:00.000Z',
    priceCents: 120_000,
    promptAt: null,
  });
  const look = () => simulator.control.phone(amina)?.prompt ?? null;
  const prompt = await until(look, bilingual('no prompt'), 5_000, sleep);
  expect(prompt.amountCents).toBe(120_000);
  expect(simulator.control.till().balanceCents).toBe(0);

  const again = await send(amina);
  expect(again.status).toBe(409);
  expect(await again.json()).toMatchObject({ error: { code: 'slot_taken' } });
  simulator.control.answer(amina, { kind: 'pin', pin: '1234' });
});

test('whoever asks again before the clinic has heard the last answer waits for it; an open prompt is refused at once', async () => {
  const send = async (): Promise<number> => {
    const body = JSON.stringify({ msisdn: amina });
    return (await fetch(`${simulator.url}/demo/prompt`, { method: 'POST', body })).status;
  };
  product.busy = 2;
  expect(await send()).toBe(201);
  await until(() => simulator.control.phone(amina)?.prompt ?? null, bilingual('no prompt'), 5_000, sleep);
  product.busy = 2;
  expect([await send(), product.busy]).toEqual([409, 1]);
  simulator.control.answer(amina, { kind: 'pin', pin: '1234' });
});

test('a prompt for a phone that is not there is refused, and so is one when the product is gone', async () => {
  const send = (msisdn: string): Promise<Response> =>
    fetch(`${simulator.url}/demo/prompt`, { method: 'POST', body: JSON.stringify({ msisdn }) });
  expect((await send('254700000001')).status).toBe(404);
  await product.stop();
  const lost = await send(amina);
  expect([lost.status, await lost.json()]).toMatchObject([502, { error: { code: 'no_answer' } }]);
  product = await startStubProduct({ onVisit: () => undefined, say });
});

test('sign-ins come from the file that the demo wrote', async () => {
  expect(await (await fetch(`${simulator.url}/demo/sign-ins`)).json()).toEqual([]);
  const folder = mkdtempSync(path.join(tmpdir(), 'simulator-'));
  const signInsFile = path.join(folder, 'sign-ins.json');
  writeFileSync(
    signInsFile,
    JSON.stringify([
      { role: 'patient', name: 'Amina Yusuf', identifier: '0712345678', password: 'x', url: '/app' },
    ]),
  );
  const other = await startQuick({ signInsFile });
  expect(await (await fetch(`${other.url}/demo/sign-ins`)).json()).toEqual([
    expect.objectContaining({ role: 'patient' }),
  ]);
  await other.stop();
  rmSync(folder, { recursive: true });
});
