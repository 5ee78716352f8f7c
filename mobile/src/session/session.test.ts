import { DaktariError } from '@daktari/api-client';
import { memoryPlace, type Place } from '../storage/places';
import { createSession } from './session';
import type { GrantReply } from './tokens';

const granted = (number: number): GrantReply => ({
  kind: 'granted',
  tokens: { access: `a${number}`, refresh: `r${number}` },
});

/** An issuer whose refresh tokens are good once; windows of one browser share place and lock. */
function world({ place = memoryPlace() } = {}) {
  let good = 1;
  const shown: string[] = [];
  const revoked: string[] = [];
  const wiped: string[] = [];
  let locked: Promise<unknown> = Promise.resolve();
  let answers: ((refresh: string) => GrantReply) | null = null;
  const issuer = {
    renew: async (refresh: string): Promise<GrantReply> => {
      shown.push(refresh);
      if (answers) return answers(refresh);
      if (refresh !== `r${good}`) return { kind: 'refused', why: 'invalid_grant', left: null };
      good += 1;
      return granted(good);
    },
    revoke: async (refresh: string) => void revoked.push(refresh),
  };
  const window = () =>
    createSession({
      issuer,
      place,
      exclusively: (work) => {
        const turn = locked.then(work, work);
        locked = turn.catch(() => undefined);
        return turn;
      },
      wipeCopies: async () => void wiped.push('copies'),
    });
  return { place, shown, revoked, wiped, window, answer: (how: typeof answers) => void (answers = how) };
}

async function signedIn(keep = true, place?: Place) {
  const all = world(place ? { place } : {});
  const session = all.window();
  await session.restore();
  await session.open({ access: 'a1', refresh: 'r1' }, keep);
  return { ...all, session };
}

test('nobody is signed in where nothing was kept, and it asks nobody', async () => {
  const { window, shown } = world();
  const session = window();
  await session.restore();
  expect(session.now()).toEqual({ state: 'signed-out', ended: false });
  expect(await session.access()).toBeNull();
  expect(shown).toEqual([]);
});

test('who was signed in is so after a restart without network, and renews with the first request', async () => {
  const { window, shown } = await signedIn();
  const restarted = window();
  await restarted.restore();
  expect(restarted.now()).toEqual({ state: 'signed-in', kept: true });
  expect(shown).toEqual([]);
  expect(await restarted.access()).toBe('a2');
});

test('however many meet a 401 at once, one refresh serves them all', async () => {
  const { session, shown } = await signedIn();
  expect(await Promise.all([1, 2, 3].map(() => session.renew('a1')))).toEqual(['a2', 'a2', 'a2']);
  expect(shown).toEqual(['r1']);
  // Late: its request left before the renewal.
  expect(await session.renew('a1')).toBe('a2');
  expect(shown).toEqual(['r1']);
});

test('two windows never show the same refresh token', async () => {
  const { session, window, shown } = await signedIn();
  const other = window();
  await other.restore();
  expect(await Promise.all([session.renew('a1'), other.access()])).toEqual(['a2', 'a3']);
  expect(shown).toEqual(['r1', 'r2']);
});

test('an issuer that is out of reach signs nobody out', async () => {
  const { session, answer, place } = await signedIn();
  answer(() => {
    throw new DaktariError({ status: 0, code: 'unreachable' });
  });
  await expect(session.renew('a1')).rejects.toMatchObject({ code: 'unreachable' });
  expect(session.now()).toMatchObject({ state: 'signed-in' });
  answer(null);
  expect(await session.renew('a1')).toBe('a2');
  expect(await place.get()).toBe('r2');
});

test('too many tries are waited for, and sign nobody out', async () => {
  const { session, answer } = await signedIn();
  answer(() => ({ kind: 'wait', seconds: 60 }));
  expect(await session.renew('a1')).toBeNull();
  expect(session.now()).toMatchObject({ state: 'signed-in' });
});

test('a session that was ended elsewhere is over here: token and copies are wiped', async () => {
  const { session, answer, place, wiped } = await signedIn();
  answer(() => ({ kind: 'refused', why: 'invalid_grant', left: null }));
  expect(await session.renew('a1')).toBeNull();
  expect(session.now()).toEqual({ state: 'signed-out', ended: true });
  expect(await place.get()).toBeNull();
  expect(wiped).toEqual(['copies']);
});

test('signing out wipes first and revokes then, also without network', async () => {
  const { session, revoked, place, wiped } = await signedIn();
  await session.signOut();
  expect(session.now()).toEqual({ state: 'signed-out', ended: false });
  expect([await place.get(), wiped, revoked]).toEqual([null, ['copies'], ['r1']]);
  expect(await session.access()).toBeNull();
});

test('a reply that comes after signing out brings nobody back', async () => {
  const { session, answer, place } = await signedIn();
  let reply: (value: GrantReply) => void = () => undefined;
  answer(() => new Promise<GrantReply>((resolve) => (reply = resolve)) as never);
  const renewal = session.renew('a1');
  await Promise.resolve();
  await session.signOut();
  reply(granted(2));
  expect(await renewal).toBeNull();
  expect(await place.get()).toBeNull();
});

test('on a phone of others nothing is kept: the session goes on in memory, and a restart knows nobody', async () => {
  const { session, place, window } = await signedIn(false);
  expect(session.now()).toEqual({ state: 'signed-in', kept: false });
  expect(await session.renew('a1')).toBe('a2');
  expect(await session.renew('a2')).toBe('a3');
  expect(await place.get()).toBeNull();
  const restarted = window();
  await restarted.restore();
  expect(restarted.now()).toMatchObject({ state: 'signed-out' });
});
