import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../../tests/support/job-bench';
import type { Clock } from './clock';
import { followClock } from './followed-clock';

/** The clock of the simulator, as small as it can be: a reading, and long polls that are answered by a change. */
let server: Server;
let reading: { version: number; realMs: number; virtualMs: number; rate: number };
let waiting: { after: number; response: ServerResponse }[];
let asked: string[];
let reply: ((response: ServerResponse) => void) | null;
let clock: (Clock & { ready: Promise<void> }) | null;
let warnings: string[];

const YEAR_2030 = Date.UTC(2030, 0, 1);

beforeEach(async () => {
  reading = { version: 1, realMs: Date.now(), virtualMs: YEAR_2030, rate: 0 };
  [waiting, asked, warnings, reply, clock] = [[], [], [], null, null];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (reply) return reply(response);
    const after = /^\/clock\/wait\?after=(\d+)$/.exec(request.url ?? '')?.[1];
    if (after !== undefined && Number(after) === reading.version) {
      waiting.push({ after: Number(after), response });
      return;
    }
    tell(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  clock?.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function tell(response: ServerResponse): void {
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(reading));
}

function move(change: Partial<typeof reading>): void {
  reading = { ...reading, realMs: Date.now(), ...change, version: reading.version + 1 };
  for (const { response } of waiting.splice(0)) tell(response);
}

function follow(): Clock & { ready: Promise<void> } {
  const { port } = server.address() as AddressInfo;
  clock = followClock(`http://127.0.0.1:${port}`, (message) => void warnings.push(message));
  return clock;
}

test('it shows the virtual time as soon as it is ready', async () => {
  const followed = follow();
  await followed.ready;
  expect(followed.now().getTime()).toBe(YEAR_2030);
  expect(followed.rate()).toBe(0);
});

test('a jump is told to those who listen, and acknowledged by the next poll', async () => {
  const followed = follow();
  await followed.ready;
  let told = 0;
  const unsubscribe = followed.onChange(() => (told += 1));
  await eventually(() => waiting.length === 1);
  move({ virtualMs: YEAR_2030 + 3_600_000 });
  await eventually(() => told === 1);
  expect(followed.now().getTime()).toBe(YEAR_2030 + 3_600_000);
  await eventually(() => asked.includes('/clock/wait?after=2'));
  unsubscribe();
  move({ virtualMs: YEAR_2030 });
  await eventually(() => followed.now().getTime() === YEAR_2030);
  expect(told).toBe(1);
});

test('between readings the time runs at its own speed', async () => {
  reading = { ...reading, realMs: Date.now() - 1000, rate: 60 };
  const followed = follow();
  await followed.ready;
  const ahead = followed.now().getTime() - YEAR_2030;
  expect(ahead).toBeGreaterThanOrEqual(60_000);
  expect(ahead).toBeLessThan(60_000 + 60 * 5000);
});

test('without a reading it runs on real time, warns, and jumps when the clock answers', async () => {
  reply = (response) => response.writeHead(503).end();
  const followed = follow();
  await followed.ready;
  expect(Math.abs(followed.now().getTime() - Date.now())).toBeLessThan(1000);
  expect(warnings[0]).toContain('clock answered 503');
  let told = 0;
  followed.onChange(() => (told += 1));
  reply = null;
  await eventually(() => told === 1);
  expect(followed.now().getTime()).toBe(YEAR_2030);
});

test.each(['null', '{}', '{"version":1,"realMs":"1","virtualMs":1,"rate":1}', 'nonsense'])(
  'an answer that is no reading is warned about and not followed: %s',
  async (text) => {
    reply = (response) => response.end(text);
    const followed = follow();
    await followed.ready;
    expect(warnings).toHaveLength(1);
    expect(Math.abs(followed.now().getTime() - Date.now())).toBeLessThan(1000);
  },
);

test('when it is stopped it asks no more', async () => {
  const followed = follow();
  await followed.ready;
  await eventually(() => waiting.length === 1);
  followed.stop();
  const before = asked.length;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(asked).toHaveLength(before);
  expect(warnings).toEqual([]);
});
