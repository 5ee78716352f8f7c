import { DaktariError } from '@daktari/api-client';
import { memoryPlace } from '../storage/places';
import { createSession, type Session } from './session';
import { oneAtATime } from './one-at-a-time';
import type { News } from './session-shape';
import type { GrantReply } from './tokens';

const granted = (number: number): GrantReply => ({
  kind: 'granted',
  tokens: { access: `a${number}`, refresh: `r${number}` },
});

const REFUSED: GrantReply = { kind: 'refused', why: 'invalid_grant', left: null };

/** An issuer whose refresh tokens are good once; windows of one browser share place, lock and news. */
function world({ place = memoryPlace() } = {}) {
  let good = 1;
  let owners = 0;
  const shown: string[] = [];
  const revoked: string[] = [];
  const wiped: string[] = [];
  const heard = new Map<number, (news: News) => void>();
  const exclusively = oneAtATime();
  let answers: ((refresh: string) => GrantReply | Promise<GrantReply>) | null = null;
  const issuer = {
    renew: async (refresh: string): Promise<GrantReply> => {
      shown.push(refresh);
      if (answers) return answers(refresh);
      if (refresh !== `r${good}`) return REFUSED;
      good += 1;
      return granted(good);
    },
    revoke: async (refresh: string) => void revoked.push(refresh),
  };
  const wipe = jest.fn(async () => void wiped.push('copies'));
  function window({ deaf = false } = {}) {
    const drop = jest.fn();
    const number = heard.size;
    heard.set(number, () => undefined);
    const session = createSession({
      ...{ issuer, place, exclusively },
      copies: { drop, wipe },
      windows: {
        tell: (news) => {
          for (const [other, hear] of heard) if (other !== number) hear(news);
        },
        listen: (hear) => {
          if (!deaf) heard.set(number, hear);
        },
      },
      newOwner: () => `owner ${(owners += 1)}`,
    });
    return { ...session, drop };
  }
  const refresh = async (): Promise<string | null> => {
    const text = await place.get();
    return text === null ? null : (JSON.parse(text) as { refresh: string }).refresh;
  };
  return {
    ...{ place, refresh, shown, revoked, wiped, wipe, window },
    answer: (how: typeof answers) => void (answers = how),
  };
}

/** Lets everything go on that waits for nothing but its turn. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

async function signedIn(keep = true) {
  const all = world();
  const session = all.window();
  await session.restore();
  await session.open({ access: 'a1', refresh: 'r1' }, keep);
  all.wiped.length = 0;
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

test('a refusal of what one person asked takes the next one in this window nowhere', async () => {
  const { session, refresh } = await signedIn();
  await session.open(OF_B, true);
  await session.lose('a1');
  expect(session.now()).toEqual({ state: 'signed-in', kept: true });
  expect(await refresh()).toBe('rb');
  await session.lose(OF_B.access);
  expect(session.now()).toEqual({ state: 'signed-out', ended: true });
});

test('two windows never show the same refresh token', async () => {
  const { session, window, shown } = await signedIn();
  const other = window();
  await other.restore();
  expect(await Promise.all([session.renew('a1'), other.access()])).toEqual(['a2', 'a3']);
  expect(shown).toEqual(['r1', 'r2']);
});

test('an issuer that is out of reach signs nobody out', async () => {
  const { session, answer, refresh } = await signedIn();
  answer(() => {
    throw new DaktariError({ status: 0, code: 'unreachable' });
  });
  await expect(session.renew('a1')).rejects.toMatchObject({ code: 'unreachable' });
  expect(session.now()).toMatchObject({ state: 'signed-in' });
  answer(null);
  expect(await session.renew('a1')).toBe('a2');
  expect(await refresh()).toBe('r2');
});

test('too many tries are waited for, and sign nobody out', async () => {
  const { session, answer } = await signedIn();
  answer(() => ({ kind: 'wait', seconds: 60 }));
  expect(await session.renew('a1')).toBeNull();
  expect(session.now()).toMatchObject({ state: 'signed-in' });
});

test('a session that was ended elsewhere is over here: token and copies are wiped', async () => {
  const { session, answer, place, wiped } = await signedIn();
  answer(() => REFUSED);
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
  answer(() => new Promise<GrantReply>((resolve) => (reply = resolve)));
  const renewal = session.renew('a1');
  await settle();
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

const OF_B = { access: 'b1', refresh: 'rb' };

describe('somebody else signs in', () => {
  test('in another window: this one is signed out at once, and what is on the phone stays theirs', async () => {
    const { session, window, refresh, wiped } = await signedIn();
    const other = window();
    await other.open(OF_B, true);
    expect(session.now()).toEqual({ state: 'signed-out', ended: true });
    expect(session.drop).toHaveBeenCalled();
    expect(wiped).toEqual(['copies']);
    expect(await refresh()).toBe('rb');
    expect(other.now()).toEqual({ state: 'signed-in', kept: true });
  });

  test('in another window that this one did not hear of: it never gets their token, and wipes nothing of theirs', async () => {
    const all = world();
    const session = all.window({ deaf: true });
    await session.open({ access: 'a1', refresh: 'r1' }, true);
    await all.window().open(OF_B, true);
    all.wiped.length = 0;
    expect(await session.renew('a1')).toBeNull();
    expect(session.now()).toEqual({ state: 'signed-out', ended: true });
    expect(session.drop).toHaveBeenCalled();
    expect([all.shown, all.wiped, await all.refresh()]).toEqual([[], [], 'rb']);
  });

  test('and the older window signs out later: nothing of theirs is wiped or revoked', async () => {
    const all = world();
    const session = all.window({ deaf: true });
    await session.open({ access: 'a1', refresh: 'r1' }, true);
    await all.window().open(OF_B, true);
    all.wiped.length = 0;
    await session.signOut();
    expect([all.wiped, all.revoked, await all.refresh()]).toEqual([[], [], 'rb']);
  });

  test('a window that is not kept goes on by itself', async () => {
    const { session, window, answer } = await signedIn(false);
    await window().open(OF_B, true);
    answer(() => granted(2));
    expect(await session.renew('a1')).toBe('a2');
  });

  test.each([
    ['a new token', granted(9)],
    ['a refusal', REFUSED],
  ])('%s that comes late for the one before changes nothing', async (_name, late) => {
    const { session, answer, refresh, wiped } = await signedIn();
    let reply: (value: GrantReply) => void = () => undefined;
    answer(() => new Promise<GrantReply>((resolve) => (reply = resolve)));
    const renewal = session.renew('a1');
    await settle();
    await session.signOut();
    await session.open(OF_B, true);
    wiped.length = 0;
    reply(late);
    expect(await renewal).toBeNull();
    await settle();
    expect(session.now()).toEqual({ state: 'signed-in', kept: true });
    expect([await session.access(), await refresh(), wiped]).toEqual(['b1', 'rb', []]);
  });

  test('a token that was on its way into the place is wiped after all', async () => {
    const { session, place, answer } = await signedIn();
    const set = place.set;
    jest.spyOn(place, 'set').mockImplementationOnce(async (text) => {
      void session.signOut();
      await set(text);
    });
    answer(() => granted(2));
    expect(await session.renew('a1')).toBeNull();
    await settle();
    expect(await place.get()).toBeNull();
  });

  test('a request of the one before is not sent again in their name', async () => {
    const { session } = await signedIn();
    await session.signOut();
    await session.open(OF_B, true);
    expect(await session.renew('a1')).toBeNull();
  });
});

test('a sign-out in one window is one in all', async () => {
  const { session, window } = await signedIn();
  const other = window();
  await other.restore();
  await session.signOut();
  expect(other.now()).toEqual({ state: 'signed-out', ended: false });
  expect(other.drop).toHaveBeenCalled();
});

test('a window that waits for the issuer does not hold up a sign-out in another', async () => {
  const { session, window, answer, place } = await signedIn();
  const other = window();
  await other.restore();
  answer(() => new Promise<GrantReply>(() => undefined));
  const renewal = other.access();
  await settle();
  await session.signOut();
  expect([await renewal, await place.get()]).toEqual([null, null]);
});

describe('a sign-out that was cut off', () => {
  test('wipes copies before the token: a half of it leaves no copies for whoever comes next', async () => {
    const { session, place, wipe } = await signedIn();
    let tokenThen: string | null = null;
    wipe.mockImplementationOnce(async () => void (tokenThen = await place.get()));
    await session.signOut();
    expect(tokenThen).not.toBeNull();
  });

  test('is finished at the next start: copies without a session are wiped', async () => {
    const { window, wiped } = world();
    await window().restore();
    expect(wiped).toEqual(['copies']);
  });

  test('is finished at the latest before somebody signs in', async () => {
    const { window, wipe, place } = world();
    let placeThen: string | null = 'not asked';
    wipe.mockImplementationOnce(async () => void (placeThen = await place.get()));
    await window().open(OF_B, true);
    expect(placeThen).toBeNull();
  });

  test('a token goes even where copies cannot be wiped', async () => {
    const { session, place, wipe } = await signedIn();
    wipe.mockRejectedValueOnce(new Error('the disk is gone'));
    await expect(session.signOut()).rejects.toThrow('the disk is gone');
    expect(await place.get()).toBeNull();
  });
});

test('who signs in without being kept leaves nobody else kept', async () => {
  const { session, window, place } = await signedIn();
  await window().open(OF_B, false);
  expect([session.now(), await place.get()]).toEqual([{ state: 'signed-out', ended: true }, null]);
});

test('what is to be kept waits for its turn, and is not kept for somebody else', async () => {
  const { session, window } = await signedIn();
  const [mine, work] = [session.keptOwner() ?? '', jest.fn(async () => undefined)];
  await session.whileKept(mine, work);
  expect(work).toHaveBeenCalledTimes(1);
  const turn = window().open(OF_B, true);
  await session.whileKept(mine, work);
  await turn;
  expect(work).toHaveBeenCalledTimes(1);
});

test.each([
  ['somebody who signs in', 'rb', (_here: Session, other: Session) => other.open(OF_B, true)],
  ['a sign-out', null, (here: Session) => here.signOut()],
  ['a session that is lost', null, (here: Session) => here.lose('a1')],
])('%s waits until what another window is writing is written', async (_name, after, act) => {
  const { session, window, refresh } = await signedIn();
  let release = (): void => undefined;
  const writing = session.whileKept(session.keptOwner() ?? '', () => new Promise((done) => (release = done)));
  await settle();
  const acting = act(session, window());
  await settle();
  expect(await refresh()).toBe('r1');
  release();
  await Promise.all([writing, acting]);
  expect(await refresh()).toBe(after);
});

test('who signs out while the token is being read asks the issuer for none', async () => {
  const { session, place, shown } = await signedIn();
  const get = place.get;
  jest.spyOn(place, 'get').mockImplementationOnce(async () => {
    void session.signOut();
    return get();
  });
  expect(await session.renew('a1')).toBeNull();
  expect(shown).toEqual([]);
  expect(session.now()).toEqual({ state: 'signed-out', ended: false });
});
