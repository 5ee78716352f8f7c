import { oneAtATime } from '../session/one-at-a-time';
import { memoryPlace } from '../storage/places';
import { createLock } from './lock';

const CODE = '271828';

function world() {
  const place = memoryPlace();
  let at = 1_000_000;
  const exclusively = oneAtATime();
  const signOut = jest.fn(async () => undefined);
  const open = (owner = 'amina') =>
    createLock({
      ...{ place, signOut, now: () => at, newSalt: () => 'salt', owner: () => owner },
      exclusively,
      hash: async (code, salt) => `${salt}:${code}`,
    });
  return { place, signOut, open, pass: (ms: number) => void (at += ms) };
}

async function locked() {
  const all = world();
  await all.open().set(CODE, 60);
  const lock = all.open();
  await lock.restore();
  return { ...all, lock };
}

test('without a code nothing is locked, however long it was out of sight', async () => {
  const { open, pass } = world();
  const lock = open();
  await lock.restore();
  lock.away();
  pass(86_400_000);
  lock.back();
  expect(lock.now()).toEqual({ state: 'off' });
});

test('it is locked at every start, and opens with the code alone', async () => {
  const { lock } = await locked();
  expect(lock.now()).toEqual({ state: 'locked', left: 5, waitUntil: null });
  expect(await lock.enter('000000')).toBe('wrong');
  expect(lock.now()).toMatchObject({ state: 'locked', left: 4 });
  expect(await lock.enter(CODE)).toBe('right');
  expect(lock.now()).toEqual({ state: 'open', after: 60 });
});

test('wrong tries are counted over restarts, slow down, and the fifth ends the session and wipes the code', async () => {
  const { lock, open, pass, signOut, place } = await locked();
  for (let tries = 0; tries < 3; tries += 1) await lock.enter('000000');
  const again = open();
  await again.restore();
  expect(again.now()).toMatchObject({ state: 'locked', left: 2 });
  expect(await again.enter(CODE)).toBe('wait');
  pass(30_000);
  expect(await again.enter('000000')).toBe('wrong');
  expect(await again.enter(CODE)).toBe('wait');
  pass(60_000);
  expect(signOut).not.toHaveBeenCalled();
  expect(await again.enter('000000')).toBe('out');
  expect(signOut).toHaveBeenCalledTimes(1);
  expect(await place.get()).toBeNull();
  expect(again.now()).toEqual({ state: 'off' });
});

test('a right code starts the count anew', async () => {
  const { lock, open } = await locked();
  await lock.enter('000000');
  await lock.enter(CODE);
  const next = open();
  await next.restore();
  expect(next.now()).toMatchObject({ state: 'locked', left: 5 });
});

test.each([
  [59_999, 'open'],
  [60_000, 'locked'],
  [-1, 'locked'],
] as const)('after %d ms out of sight it is %s', async (ms, state) => {
  const { lock, pass } = await locked();
  await lock.enter(CODE);
  lock.away();
  pass(ms);
  lock.back();
  expect(lock.now().state).toBe(state);
});

test('a try is spent before it is compared, so that closing the app wins none', async () => {
  const { place, open } = await locked();
  const cut = createLock({
    ...{ place, now: () => 0, newSalt: () => '', signOut: async () => undefined, owner: () => 'amina' },
    exclusively: oneAtATime(),
    hash: () => new Promise(() => undefined),
  });
  await cut.restore();
  void cut.enter(CODE);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const next = open();
  await next.restore();
  expect(next.now()).toMatchObject({ left: 4 });
});

test('a window that was left behind wipes nobody else’s code, and a code of somebody who has gone asks nobody', async () => {
  const { lock: left, place, open } = await locked();
  await open('brian').set('314159', 0);
  await left.turnOff();
  expect(await place.get()).toContain('brian');
  const strangers = open('faith');
  await strangers.restore();
  expect(strangers.now()).toEqual({ state: 'off' });
  expect(await place.get()).toBeNull();
});

test('windows share their tries', async () => {
  const { lock, open } = await locked();
  const other = open();
  await other.restore();
  await lock.enter('000000');
  await other.enter('000000');
  expect(other.now()).toMatchObject({ left: 3 });
});

test('at once means before the phone takes its picture, and its own question shuts nothing again', async () => {
  const { lock } = await locked();
  await lock.enter(CODE);
  await lock.setAfter(0);
  lock.away();
  expect(lock.now().state).toBe('locked');
  await lock.open();
  lock.back();
  expect(lock.now().state).toBe('open');
});

test('cut off while the session ends, it ends at the next start', async () => {
  const { place, open, signOut } = await locked();
  await place.set(JSON.stringify({ ...(JSON.parse((await place.get()) ?? '') as object), tries: 5 }));
  await open().restore();
  expect(signOut).toHaveBeenCalledTimes(1);
  expect(await place.get()).toBeNull();
});
