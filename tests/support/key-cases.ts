import { createPrivateKey } from 'node:crypto';
import type { Knex } from 'knex';
import { SignJWT } from 'jose';
import { tokenVerifier } from '../../plugins/identity/server/authenticator/verify-token';
import { keyRing, type KeyRing } from '../../plugins/identity/server/issuer/keys/key-ring';
import { keyStore, type KeyStore } from '../../plugins/identity/server/issuer/keys/key-store';
import { testKernel } from './kernel';

const START = Date.parse('2026-11-26T06:00:00.000Z');
const DAY_MS = 86_400_000;
/** By then every node has had two looks at a new key. */
const KNOWN_MS = 71_000;
const ADDRESSES = {
  issuer: 'https://daktari.example/oidc',
  api: 'https://daktari.example/api',
  fhir: 'https://daktari.example/fhir',
};

interface KeyRow {
  kid: string;
  alg: string;
}

/** What holds on every database: two nodes, each with a store and a ring of its own, over one table. */
export function checkKeys(given: () => Knex): void {
  let time: number;
  let one: KeyRing;
  let two: KeyRing;
  let stores: [KeyStore, KeyStore];
  let rotations: () => number;

  const now = () => time;
  const rotate = () => stores[0].tend({ force: true });
  const inState = (state: string) =>
    given()('oidc_keys').where({ state }).orderBy('alg').select<KeyRow[]>('kid', 'alg');

  beforeEach(async () => {
    time = START;
    const made = testKernel(given(), { now: new Date(START) });
    rotations = () => made.logged.filter(({ event }) => event === 'identity.keys-rotated').length;
    stores = [keyStore(made.kernel, now), keyStore(made.kernel, now)];
    const parts = { log: made.kernel.log, now, changed: () => undefined };
    one = keyRing(stores[0], parts);
    two = keyRing(stores[1], parts);
    await stores[0].tend({ force: false });
    await one.refresh();
    await two.refresh();
    time += KNOWN_MS;
  });

  /** As the issuer of that node signs: with the first key that fits. */
  async function tokenOf(ring: KeyRing): Promise<{ token: string; kid: string }> {
    const jwk = ring.signing().find(({ alg }) => alg === 'ES256');
    if (!jwk) throw new Error('nothing signs');
    const issuedAt = Math.floor(time / 1000);
    const token = await new SignJWT({ gid: 'grant', client_id: 'patient-app' })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: jwk.kid })
      .setIssuer(ADDRESSES.issuer)
      .setAudience(ADDRESSES.api)
      .setSubject('user-11')
      .setIssuedAt(issuedAt)
      // Longer than any token of ours lives: it is the key that must end it below.
      .setExpirationTime(issuedAt + 3650 * 86_400)
      .sign(createPrivateKey({ key: { ...jwk }, format: 'jwk' }));
    return { token, kid: jwk.kid };
  }
  /** Of a node that has not seen the token before. */
  const opens = async (ring: KeyRing, token: string) =>
    (await tokenVerifier(ring, ADDRESSES, now)(token)) !== null;

  test('a forced rotation signs with the key that waited; the other node takes it at once', async () => {
    const waiting = await inState('next');
    const before = await tokenOf(one);
    await rotate();
    await one.refresh();
    const after = await tokenOf(one);
    expect(after.kid).not.toBe(before.kid);
    expect(await inState('active')).toEqual(waiting);
    expect(await opens(two, after.token)).toBe(true);
  });

  test('a node finds a key that it never saw', async () => {
    await rotate();
    time += KNOWN_MS;
    await rotate();
    await one.refresh();
    const { token, kid } = await tokenOf(one);
    expect(two.signing().map((jwk) => jwk.kid)).not.toContain(kid);
    expect(await opens(two, token)).toBe(true);
  });

  test('what the old key signed is still good, on both nodes', async () => {
    const { token, kid } = await tokenOf(one);
    await rotate();
    await Promise.all([one.refresh(), two.refresh()]);
    expect((await inState('retired')).map((row) => row.kid)).toContain(kid);
    expect([await opens(one, token), await opens(two, token)]).toEqual([true, true]);
  });

  test('two nodes that rotate at once make one promotion', async () => {
    const [active, waiting] = [await inState('active'), await inState('next')];
    await Promise.all(stores.map((store) => store.tend({ force: true })));
    expect(await inState('active')).toEqual(waiting);
    expect(await inState('retired')).toEqual(active);
    expect((await inState('next')).map(({ alg }) => alg)).toEqual(['ES256', 'RS256']);
    // One for each algorithm.
    expect(rotations()).toBe(2);
  });

  test('two nodes that start at once make one set of keys', async () => {
    await given()('oidc_keys').delete();
    await Promise.all(stores.map((store) => store.tend({ force: false })));
    for (const state of ['active', 'next'])
      expect((await inState(state)).map(({ alg }) => alg)).toEqual(['ES256', 'RS256']);
  });

  test('a key that no node may know yet does not sign, even by force', async () => {
    await rotate();
    const active = await inState('active');
    await rotate();
    expect(await inState('active')).toEqual(active);
  });

  test('a token of a deleted key opens nothing', async () => {
    const { token, kid } = await tokenOf(one);
    await rotate();
    time += 8 * DAY_MS;
    await stores[0].tend({ force: false });
    expect(await given()('oidc_keys').where({ kid })).toEqual([]);
    await Promise.all([one.refresh(), two.refresh()]);
    expect([await opens(one, token), await opens(two, token)]).toEqual([false, false]);
  });

  test('a private key does not stand open in the table', async () => {
    const sealed = await given()('oidc_keys').pluck<string[]>('sealed');
    const secrets = one.signing().map(({ d }) => d);
    expect(secrets).toHaveLength(4);
    for (const secret of secrets) expect(sealed.join()).not.toContain(secret);
  });
}
