import { memoryPlace } from '../storage/places';
import { oneAtATime } from './one-at-a-time';
import { createSession } from './session';

const access = (sub: string, number: number): string => `h.${btoa(JSON.stringify({ sub, number }))}.s`;

async function signedIn(keep: boolean) {
  const place = memoryPlace();
  const revoked: string[] = [];
  const copies = { drop: jest.fn(), wipe: jest.fn(async () => undefined) };
  const session = createSession({
    issuer: {
      renew: async () => ({ kind: 'granted', tokens: { access: access('ann', 9), refresh: 'r9' } }),
      revoke: async (refresh) => void revoked.push(refresh),
    },
    ...{ place, copies },
    exclusively: oneAtATime(),
    windows: { tell: () => undefined, listen: () => undefined },
    newOwner: () => 'owner',
  });
  await session.restore();
  await session.open({ access: access('ann', 1), refresh: 'r1' }, keep);
  copies.wipe.mockClear();
  const states: string[] = [];
  session.subscribe(() => states.push(session.now().state));
  return { session, place, revoked, copies, states };
}

for (const keep of [true, false]) {
  test(`whoever proves once more goes on in the same session, kept: ${keep}`, async () => {
    const { session, place, revoked, copies, states } = await signedIn(keep);
    expect(await session.replace({ access: access('ann', 2), refresh: 'r2' })).toBe('replaced');
    expect(await session.access()).toBe(access('ann', 2));
    expect(await place.get()).toBe(keep ? JSON.stringify({ owner: 'owner', refresh: 'r2' }) : null);
    expect(revoked).toEqual(['r1']);
    // Nobody left: copies, app lock and the screen are as they were.
    expect([states, copies.drop.mock.calls, copies.wipe.mock.calls]).toEqual([[], [], []]);
    // A late 401 to the token of before is answered with the one of now.
    expect(await session.renew(access('ann', 1))).toBe(access('ann', 2));
  });
}

test('somebody else does not come in that way, and what they got is given back', async () => {
  const { session, place, revoked } = await signedIn(true);
  expect(await session.replace({ access: access('ben', 2), refresh: 'r2' })).toBe('other-person');
  expect(await session.replace({ access: 'unreadable', refresh: 'r3' })).toBe('other-person');
  expect(await session.access()).toBe(access('ann', 1));
  expect(await place.get()).toContain('"r1"');
  expect(revoked).toEqual(['r2', 'r3']);
});

test('who has signed out meanwhile is not brought back', async () => {
  const { session, place, revoked } = await signedIn(true);
  await session.signOut();
  expect(await session.replace({ access: access('ann', 2), refresh: 'r2' })).toBe('gone');
  expect(session.now().state).toBe('signed-out');
  expect([await place.get(), await session.access()]).toEqual([null, null]);
  expect(revoked).toEqual(['r1', 'r2']);
});
