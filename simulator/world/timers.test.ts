import { setTimeout as sleep } from 'node:timers/promises';
import { createClock, type VirtualClock } from './clock';
import { createTimers, type Timers } from './timers';

let clock: VirtualClock;
let timers: Timers;
let ran: string[];

beforeEach(() => {
  clock = createClock(Date.now);
  ran = [];
  timers = createTimers(clock, (error) => ran.push(`error ${String(error)}`));
});

afterEach(() => {
  timers.stop();
});

function note(name: string): () => void {
  return () => void ran.push(name);
}

test('moving the clock forward wakes what is due, in order of time', async () => {
  timers.after(60_000, note('second'));
  timers.after(30_000, note('first'));
  timers.after(90_000, note('later'));
  clock.change({ kind: 'advance', ms: 61_000 });
  await sleep(5);
  expect(ran).toEqual(['first', 'second']);
});

test('at ten times the speed a second takes a tenth', async () => {
  clock.change({ kind: 'rate', rate: 10 });
  timers.after(500, note('done'));
  await sleep(30);
  expect(ran).toEqual([]);
  await sleep(50);
  expect(ran).toEqual(['done']);
});

test('moving the clock back keeps the time that was left', async () => {
  clock.change({ kind: 'advance', ms: 86_400_000 });
  timers.after(40, note('done'));
  clock.change({ kind: 'reset' });
  await sleep(80);
  expect(ran).toEqual(['done']);
});

test('a cancelled or cleared timer stays silent, and an error does not stop the others', async () => {
  timers.after(60_000, note('cancelled'))();
  timers.after(60_000, () => {
    throw new Error('x');
  });
  timers.after(61_000, note('other'));
  clock.change({ kind: 'advance', ms: 62_000 });
  await sleep(5);
  expect(ran.sort()).toEqual(['error Error: x', 'other']);
});
