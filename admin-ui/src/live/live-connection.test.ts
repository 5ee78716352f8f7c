import { ApiError } from '../session/http';
import { createLive } from './live-connection';

type Step = string[] | 'lost' | 'refused';

/** A server that answers one step after the other, and a clock that only waiting moves. */
async function follow(steps: readonly Step[]) {
  const over = new AbortController();
  const changed: (readonly string[] | null)[] = [];
  const live: boolean[] = [];
  const waited: number[] = [];
  let [now, asked] = [0, 0];
  const listen = createLive({
    open: () => {
      const step = steps[asked];
      asked += 1;
      if (step === 'refused') throw new ApiError(401, 'session_idle', '', {}, null);
      if (step === 'lost' || step === undefined) throw new TypeError('fetch failed');
      return Promise.resolve(new Response(step.join('')));
    },
    onChanged: (topics) => changed.push(topics),
    onLive: (is) => live.push(is),
    now: () => now,
    wait: (ms) => {
      waited.push(ms);
      now += ms;
      if (asked >= steps.length) over.abort();
      return Promise.resolve();
    },
    chance: () => 0.5,
  });
  await listen(over.signal);
  return { changed, live, waited, asked };
}

const OPEN = 'event: open\ndata: {}\n\n';
const VISITS = 'event: changed\ndata: {"topics":["visits"]}\n\n';

test('tells which lists changed, and comes back at once when the server ends a stream', async () => {
  const { changed, live, waited } = await follow([[OPEN, VISITS], [OPEN], [OPEN, VISITS]]);
  expect(changed).toEqual([['visits'], ['visits']]);
  expect(live).toEqual([true, true, true]);
  expect(waited).toEqual([1_000, 1_000, 1_000]);
});

test('waits longer each time that it fails, and says once it is back that anything may have changed', async () => {
  const { changed, live, waited } = await follow([[OPEN], 'lost', 'lost', 'lost', [OPEN], 'lost']);
  expect(waited).toEqual([1_000, 2_000, 4_000, 8_000, 1_000, 2_000]);
  expect(changed).toEqual([null]);
  expect(live).toEqual([true, false, false, false, true, false]);
});

test('is never longer away than a minute', async () => {
  const { waited } = await follow(Array<Step>(10).fill('lost'));
  expect(Math.max(...waited)).toBe(60_000);
});

test('a first connection that took long has missed something, too', async () => {
  const { changed } = await follow(['lost', 'lost', 'lost', 'lost', [OPEN]]);
  expect(changed).toEqual([null]);
});

test('is over with the session, and asks no more', async () => {
  const { asked, live } = await follow([[OPEN], 'refused', [OPEN]]);
  expect(asked).toBe(2);
  expect(live).toEqual([true, false]);
});
