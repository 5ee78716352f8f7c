import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '../server';
import { startQuick } from '../testing/quick';

let simulator: Simulator;

beforeEach(async () => {
  simulator = await startQuick();
});

afterEach(() => simulator.stop());

type Reading = { version: number; realMs: number; virtualMs: number; rate: number };

async function read(path: string): Promise<Reading> {
  const body: Reading = JSON.parse(await (await fetch(simulator.url + path)).text());
  return body;
}

async function move(body: unknown): Promise<{ status: number; ms: number }> {
  const start = Date.now();
  const reply = await fetch(`${simulator.url}/control/clock`, { method: 'POST', body: JSON.stringify(body) });
  await reply.arrayBuffer();
  return { status: reply.status, ms: Date.now() - start };
}

function virtualNow(reading: Reading): number {
  return reading.virtualMs + (Date.now() - reading.realMs) * reading.rate;
}

test('the clock can be advanced, set, sped up and reset', async () => {
  await move({ advanceMs: 86_400_000 });
  expect(virtualNow(await read('/clock')) - Date.now()).toBeCloseTo(86_400_000, -3);
  await move({ setTo: '2026-12-24T08:00:00+03:00' });
  expect(virtualNow(await read('/clock'))).toBeCloseTo(Date.parse('2026-12-24T05:00:00Z'), -3);
  await move({ rate: 10 });
  const before = virtualNow(await read('/clock'));
  await sleep(50);
  expect(virtualNow(await read('/clock')) - before).toBeGreaterThanOrEqual(450);
  await move({ reset: true });
  expect(await read('/clock')).toMatchObject({ version: 5, rate: 1 });
  expect(Math.abs(virtualNow(await read('/clock')) - Date.now())).toBeLessThan(50);
});

test.each([[{ rate: 3 }], [{ advanceMs: -1 }], [{ setTo: 'tomorrow' }], [{}], [{ advanceMs: 1, rate: 1 }]])(
  '%j is refused and moves nothing',
  async (body) => {
    expect((await move(body)).status).toBe(400);
    expect((await read('/clock')).version).toBe(1);
  },
);

test('a long poll sleeps until the version changes', async () => {
  const waiting = read('/clock/wait?after=1');
  await sleep(50);
  const moved = move({ advanceMs: 1000 });
  expect((await waiting).version).toBe(2);
  expect((await read('/clock/wait?after=1')).version).toBe(2);
  void read('/clock/wait?after=2').catch(() => undefined);
  expect((await moved).ms).toBeLessThan(1_000);
});

test('a move is answered only after every follower came back with the new version', async () => {
  let acknowledged = false;
  async function follow(client: string, workMs: number): Promise<void> {
    const reading = await read(`/clock/wait?after=1&client=${client}`);
    await sleep(workMs);
    if (client === 'slow') acknowledged = true;
    void read(`/clock/wait?after=${reading.version}&client=${client}`).catch(() => undefined);
  }
  void follow('quick', 0);
  void follow('slow', 150);
  await sleep(40);
  const moved = await move({ advanceMs: 1000 });
  expect(acknowledged).toBe(true);
  expect(moved.ms).toBeGreaterThanOrEqual(140);
  expect(moved.ms).toBeLessThan(1_000);
});

test('two unnamed followers must both come back', async () => {
  let back = 0;
  async function follow(workMs: number): Promise<void> {
    const reading = await read('/clock/wait?after=1');
    await sleep(workMs);
    back += 1;
    void read(`/clock/wait?after=${reading.version}`).catch(() => undefined);
  }
  void follow(0);
  void follow(120);
  await sleep(40);
  await move({ advanceMs: 1000 });
  expect(back).toBe(2);
});

test('a follower that went silent holds the move up for three seconds at most', async () => {
  await read('/clock/wait?after=0');
  const moved = await move({ advanceMs: 1000 });
  expect(moved.ms).toBeGreaterThanOrEqual(2_900);
  expect(moved.ms).toBeLessThan(4_000);
});

test('a follower whose connection broke is forgotten at once', async () => {
  const gone = new AbortController();
  const waiting = fetch(`${simulator.url}/clock/wait?after=1`, { signal: gone.signal }).catch(
    () => undefined,
  );
  await sleep(40);
  gone.abort();
  await waiting;
  await sleep(40);
  expect((await move({ advanceMs: 1000 })).ms).toBeLessThan(500);
});
