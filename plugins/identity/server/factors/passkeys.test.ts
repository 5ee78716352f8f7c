import {
  alone,
  factorsWorld,
  many,
  outcomeOf,
  tally,
  type FactorsWorld,
} from '../../../../tests/support/factors';
import { softwarePasskey, type Forgery } from '../../../../tests/support/software-passkey';
import { registrationAnswer, signInAnswer } from './answers';
import { canHavePasskeys } from './domain/passkey';
import { factorStore } from './store/store';
import { pruneFactors } from './use-cases/prune';

const USER = 7;
const OWNER = { userId: USER, userName: 'achieng@mwangaza.example', displayName: 'Dr Achieng' };
const THREAD = 'interaction-1';
let world: FactorsWorld;

beforeEach(async () => {
  world = await factorsWorld();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

type Key = ReturnType<typeof softwarePasskey>;

async function add(key: Key, owner = OWNER, forgery: Forgery = {}): Promise<string> {
  const options = await world.factors.passkeys.startRegistration(owner, THREAD);
  const answer = registrationAnswer.parse(key.register(options, forgery));
  return outcomeOf(world.factors.passkeys.register(owner.userId, THREAD, { answer, name: 'Laptop' }, alone));
}
async function signIn(key: Key, forgery: Forgery = {}, thread = THREAD): Promise<string> {
  const options = await world.factors.passkeys.startSignIn(THREAD);
  const answer = signInAnswer.parse(key.signIn(options, forgery));
  return outcomeOf(world.factors.passkeys.signIn(thread, answer));
}

describe('a passkey', () => {
  it('is added, found without a name, and listed with when it was used', async () => {
    const key = softwarePasskey();
    expect(await add(key)).toBe('fine');
    const options = await world.factors.passkeys.startSignIn(THREAD);
    expect(options.json['allowCredentials'] ?? []).toEqual([]);
    const answer = signInAnswer.parse(key.signIn(options));
    expect(await world.factors.passkeys.signIn(THREAD, answer)).toEqual({ userId: USER });
    expect(await world.factors.passkeys.list(USER)).toMatchObject([
      { name: 'Laptop', synced: false, lastUsedAt: '2026-11-26T06:00:00.000Z' },
    ]);
  });

  it('must be kept on the device and unlocked by its owner, and its handle says nothing', async () => {
    const { json } = await world.factors.passkeys.startRegistration(OWNER, THREAD);
    expect(json).toMatchObject({
      rp: { id: 'daktari.example', name: 'Daktari' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const { id } = json['user'] as { id: string };
    expect(id).toHaveLength(64);
    const again = await world.factors.passkeys.startRegistration(OWNER, THREAD);
    expect((again.json['user'] as { id: string }).id).toBe(id);
  });

  it.each<[string, Forgery]>([
    ['another site', { origin: 'https://daktari.example.evil.test' }],
    ['another port', { origin: 'https://daktari.example:8443' }],
    ['another domain’s authenticator', { rpId: 'evil.test' }],
    ['no finger on the sensor', { userVerified: false }],
    ['a challenge of its own', { challenge: 'bm90IG91cnM' }],
    ['a broken signature', { tamper: true }],
    ['the handle of somebody else', { userHandle: 'somebody-else' }],
    ['a counter that went back', { counter: 0 }],
  ])('with %s is refused', async (_what, forgery) => {
    const key = softwarePasskey();
    await add(key);
    expect(await signIn(key, forgery)).toBe('passkey_refused');
    expect(await signIn(key)).toBe('fine');
  });

  it.each<[string, Forgery]>([
    ['another site', { origin: 'http://daktari.example' }],
    ['no finger on the sensor', { userVerified: false }],
    ['a challenge of its own', { challenge: 'bm90IG91cnM' }],
  ])('is not added with %s', async (_what, forgery) => {
    expect(await add(softwarePasskey(), OWNER, forgery)).toBe('passkey_refused');
    expect((await world.factors.holdings(USER)).passkeys).toBe(0);
  });

  it('nobody added is refused like a wrong one', async () => {
    expect(await signIn(softwarePasskey())).toBe('passkey_refused');
  });

  it('answers a challenge once, also when the same answer comes many times at once', async () => {
    const key = softwarePasskey();
    await add(key);
    const options = await world.factors.passkeys.startSignIn(THREAD);
    const answer = signInAnswer.parse(key.signIn(options));
    const outcomes = await many(5, () => outcomeOf(world.factors.passkeys.signIn(THREAD, answer)));
    expect(tally(outcomes)).toEqual({ fine: 1, passkey_refused: 4 });
  });

  it('that has no counter answers a challenge once as well', async () => {
    const key = softwarePasskey();
    await add(key, OWNER, { counter: 0 });
    const options = await world.factors.passkeys.startSignIn(THREAD);
    const answer = signInAnswer.parse(key.signIn(options, { counter: 0 }));
    const outcomes = await many(3, () => outcomeOf(world.factors.passkeys.signIn(THREAD, answer)));
    expect(tally(outcomes)).toEqual({ fine: 1, passkey_refused: 2 });
    expect(await signIn(key, { counter: 0 })).toBe('fine');
  });

  it('answers in the thread of its challenge, in time, and to what was asked', async () => {
    const key = softwarePasskey();
    await add(key);
    expect(await signIn(key, {}, 'interaction-2')).toBe('passkey_refused');
    const options = await world.factors.passkeys.startSignIn(THREAD);
    const registration = await world.factors.passkeys.startRegistration(OWNER, THREAD);
    const crossed = signInAnswer.parse(key.signIn(registration));
    expect(await outcomeOf(world.factors.passkeys.signIn(THREAD, crossed))).toBe('passkey_refused');
    const late = signInAnswer.parse(key.signIn(options));
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 5 * 60_000);
    expect(await outcomeOf(world.factors.passkeys.signIn(THREAD, late))).toBe('passkey_refused');
  });

  it('begun for one account cannot be added to another', async () => {
    const key = softwarePasskey();
    const options = await world.factors.passkeys.startRegistration(OWNER, THREAD);
    const answer = registrationAnswer.parse(key.register(options));
    expect(await outcomeOf(world.factors.passkeys.register(8, THREAD, { answer, name: 'x' }, alone))).toBe(
      'passkey_refused',
    );
  });

  it('belongs to one account, and an account has ten at most', async () => {
    const key = softwarePasskey();
    await add(key);
    expect(await add(key, { ...OWNER, userId: 8 })).toBe('passkey_known');
    for (let i = 1; i < 10; i += 1) expect(await add(softwarePasskey())).toBe('fine');
    expect(await outcomeOf(add(softwarePasskey()))).toBe('too_many_passkeys');
  });

  it('of an Android app counts where the app is set, made or shown, and nowhere else', async () => {
    const [ours, other] = [
      'android:apk-key-hash:b3VycyBhbmQgbm9ib2R5IGVsc2U',
      'android:apk-key-hash:b3RoZXJz',
    ];
    expect(await add(softwarePasskey(), OWNER, { origin: ours })).toBe('passkey_refused');
    await world.drop();
    world = await factorsWorld({ appOrigins: [ours] });
    const key = softwarePasskey();
    expect(await add(key, OWNER, { origin: ours })).toBe('fine');
    expect(await signIn(key, { origin: ours })).toBe('fine');
    // The same passkey on a page of ours, where its maker copied it to a computer.
    expect(await signIn(key)).toBe('fine');
    for (const origin of [other, `${ours}x`, 'https://evil.example', 'android:apk-key-hash:']) {
      expect(await signIn(key, { origin })).toBe('passkey_refused');
      expect(await add(softwarePasskey(), OWNER, { origin })).toBe('passkey_refused');
    }
    // Another domain's passkey of the same app.
    expect(await signIn(key, { origin: ours, rpId: 'evil.example' })).toBe('passkey_refused');
  });

  it('is neither kept nor removed where what goes with it fails', async () => {
    const failing = (): Promise<void> => Promise.reject(new Error('the trail is full'));
    await add(softwarePasskey());
    await add(softwarePasskey());
    const [first] = await world.factors.passkeys.list(USER);
    const options = await world.factors.passkeys.startRegistration(OWNER, THREAD);
    const answer = registrationAnswer.parse(softwarePasskey().register(options));
    const more = world.factors.passkeys.register(USER, THREAD, { answer, name: 'Third' }, failing);
    await expect(more).rejects.toThrow('full');
    const wish = { factor: 'passkey', id: first?.id ?? '' } as const;
    await expect(world.factors.remove({ id: USER, kind: 'patient' }, wish, failing)).rejects.toThrow('full');
    expect(await world.factors.passkeys.list(USER)).toHaveLength(2);
  });

  it('is renamed and removed by its owner only, and the last one of staff stays', async () => {
    await add(softwarePasskey());
    await add(softwarePasskey());
    const [first, second] = await world.factors.passkeys.list(USER);
    const remove = (user: number, id = ''): Promise<string> =>
      outcomeOf(world.factors.remove({ id: user, kind: 'staff' }, { factor: 'passkey', id }, alone));
    expect(await outcomeOf(world.factors.passkeys.rename(8, first?.id ?? '', 'Mine', alone))).toBe(
      'not_found',
    );
    await world.factors.passkeys.rename(USER, first?.id ?? '', 'Clinic computer', alone);
    expect(await remove(8, first?.id)).toBe('not_found');
    const outcomes = await Promise.all([remove(USER, first?.id), remove(USER, second?.id)]);
    expect(tally(outcomes)).toEqual({ fine: 1, last_factor: 1 });
    expect(await world.factors.passkeys.list(USER)).toHaveLength(1);
  });

  it('challenges are gone once their time is over', async () => {
    await world.factors.passkeys.startSignIn(THREAD);
    const work = { kernel: world.kernel, store: factorStore };
    await pruneFactors(work);
    expect(await world.knex('identity_passkey_challenges')).toHaveLength(1);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 5 * 60_000 + 1);
    await pruneFactors(work);
    expect(await world.knex('identity_passkey_challenges')).toEqual([]);
  });
});

test.each([
  ['daktari.example', true],
  ['localhost', true],
  ['127.0.0.1', false],
  ['[::1]', false],
])('passkeys at %s are possible: %s', (hostname, possible) => {
  expect(canHavePasskeys(hostname)).toBe(possible);
});
