import type { Sink } from '../../../../src/access/route';
import { createSeats } from './seats';
import { createLiveStream, type LiveStream } from './stream';

const HEAD = 'event: open\ndata: {}\n\n';
const END = 'event: end\ndata: {}\n\n';
const changed = (...topics: string[]): string => `event: changed\ndata: ${JSON.stringify({ topics })}\n\n`;

let stands: boolean;
let ended: number;
let said: string[];
let keepsUp: boolean;
let leave: () => void;
let closed: boolean;
let stream: LiveStream;

const sink: Sink = {
  write: (text) => {
    said.push(text);
    return keepsUp;
  },
  end: () => {
    closed = true;
    leave();
  },
  onEnd: (listener) => (leave = listener),
};

beforeEach(() => {
  jest.useFakeTimers();
  [stands, ended, said, keepsUp, closed] = [true, 0, [], true, false];
  leave = () => undefined;
  stream = createLiveStream(
    () => Promise.resolve(stands),
    () => (ended += 1),
  );
});
afterEach(() => jest.useRealTimers());

test('what changed before the head had left is told after it', () => {
  stream.add(['visits']);
  stream.begin(sink);
  expect(said).toEqual([HEAD]);
  jest.advanceTimersByTime(200);
  expect(said).toEqual([HEAD, changed('visits')]);
});

test('a burst is told once, and what comes after it within two seconds is told together', () => {
  stream.begin(sink);
  for (let n = 0; n < 50; n += 1) stream.add(['visits']);
  stream.add(['payments']);
  jest.advanceTimersByTime(200);
  expect(said).toEqual([HEAD, changed('visits', 'payments')]);
  for (let n = 0; n < 20; n += 1) {
    stream.add(['visits']);
    jest.advanceTimersByTime(80);
  }
  expect(said).toHaveLength(2);
  jest.advanceTimersByTime(500);
  expect(said).toEqual([HEAD, changed('visits', 'payments'), changed('visits')]);
});

test('ends with a word within seconds of its session, and says nothing more', async () => {
  stream.begin(sink);
  await jest.advanceTimersByTimeAsync(4_000);
  stands = false;
  await jest.advanceTimersByTimeAsync(5_000);
  expect([said, closed, ended]).toEqual([[HEAD, END], true, 1]);
  stream.add(['visits']);
  await jest.advanceTimersByTimeAsync(60_000);
  expect([said, ended]).toEqual([[HEAD, END], 1]);
});

test('says now and then that it is still there', async () => {
  stream.begin(sink);
  await jest.advanceTimersByTimeAsync(31_000);
  expect(said).toEqual([HEAD, ': still here\n\n', ': still here\n\n']);
});

test('is over when its reader leaves or no longer keeps up', () => {
  stream.begin(sink);
  leave();
  expect(ended).toBe(1);
  leave();
  expect(ended).toBe(1);
});

test('lets go of a reader that no longer keeps up', () => {
  stream.begin(sink);
  keepsUp = false;
  stream.add(['visits']);
  jest.advanceTimersByTime(200);
  expect([closed, ended]).toEqual([true, 1]);
});

test('a person has so many seats, the oldest of which goes to the newest stream', () => {
  const gone: string[] = [];
  const leaving: Record<string, () => void> = {};
  const seats = createSeats({ each: 2 });
  const sit = (userId: number, name: string): void => {
    leaving[name] = seats.take(userId, () => {
      gone.push(name);
      leaving[name]?.();
    });
  };
  for (const name of ['first', 'second']) sit(1, name);
  sit(2, 'of another');
  expect(gone).toEqual([]);
  sit(1, 'third');
  expect(gone).toEqual(['first']);
  leaving['second']?.();
  leaving['second']?.();
  sit(1, 'fourth');
  expect(gone).toEqual(['first']);
  sit(1, 'fifth');
  expect(gone).toEqual(['first', 'third']);
});
