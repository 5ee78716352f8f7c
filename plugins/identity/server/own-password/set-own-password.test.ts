import { AMINA, phoneWorld, type PhoneWorld } from '../../../../tests/support/phone-world';
import { systemOrigin } from '../../../../src/kernel/audit';
import { rateLimit, type RateLimit } from '../../../../src/kernel/rate-limit';
import { accessEnds } from '../sessions/access-ends';
import { sessionStore, type Sessions } from '../sessions/store';
import { setOwnPassword } from './set-own-password';

const PASSWORD = 'Mto-na-mlima-2026';
let world: PhoneWorld;
let sessions: Sessions;
let told: number;
let attempts: RateLimit;

beforeEach(async () => {
  world = await phoneWorld();
  sessions = sessionStore(() => world.knex, world.kernel.ids, Date.now);
  told = 0;
  attempts = rateLimit({ limit: 2, windowMs: 60_000 });
});
afterEach(() => world.drop());

async function open(grantId: string): Promise<string> {
  const session = { grantId, userId: AMINA.userId, role: 'patient', clientId: 'patient-app' };
  const begun = { ...session, browserUid: null, device: '', isRefresh: false };
  return (await world.knex.transaction((trx) => sessions.begin(trx, begun))) ?? '';
}

/** `meanwhile` happens after the request was let in, and before the password stands. */
function wish(sessionId: string, meanwhile: () => Promise<unknown>, password = PASSWORD): Promise<void> {
  const parts = {
    passwords: {
      hashPassword: async (clear: string) => {
        await meanwhile();
        return `hash of ${clear}`;
      },
      setPassword: async (trx: typeof world.knex, userId: number, hash: string) => {
        await trx('up_users').where({ id: userId }).update({ full_name: hash });
      },
    },
    ends: accessEnds({
      ...{ sessions, devices: world.devices, signIns: { forgetOf: () => Promise.resolve() } },
      browsers: { forgetAll: () => Promise.resolve() },
    }),
    noteChange: () => Promise.resolve(void (told += 1)),
    attempts,
    now: Date.now,
  };
  const origin = systemOrigin('test');
  return setOwnPassword(parts, world.knex, { userId: AMINA.userId, sessionId, password, origin });
}
const standing = () => world.knex('identity_sessions').orderBy('id').pluck<string[]>('id');
const stored = () => world.knex('up_users').where({ id: AMINA.userId }).pluck<string[]>('full_name');

test('a session that is ended while its request is under way sets nothing, and ends nobody', async () => {
  const [owner, thief] = [await open('grant of the owner'), await open('grant of the thief')];
  const before = await stored();
  const ended = wish(thief, () => world.knex.transaction((trx) => sessions.end(trx, AMINA.userId, thief)));
  await expect(ended).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
  expect([await stored(), await standing(), told]).toEqual([before, [owner], 0]);
});

test('of two who set one at once the first ends the other', async () => {
  const [owner, thief] = [await open('grant of the owner'), await open('grant of the thief')];
  const second = wish(thief, () => wish(owner, () => Promise.resolve(), 'Jua-na-mvua-2026'));
  await expect(second).rejects.toMatchObject({ status: 401 });
  expect([await stored(), await standing(), told]).toEqual([['hash of Jua-na-mvua-2026'], [owner], 1]);
});

test('who sets one again and again is told to wait, before anything is hashed', async () => {
  const session = await open('grant of the owner');
  let hashed = 0;
  const counted = () => Promise.resolve(void (hashed += 1));
  for (const password of [PASSWORD, 'Jua-na-mvua-2026']) await wish(session, counted, password);
  await expect(wish(session, counted)).rejects.toMatchObject({ status: 429, code: 'too_many_requests' });
  expect(hashed).toBe(2);
});
