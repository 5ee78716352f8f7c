import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import { phoneWorld, type PhoneWorld } from '../../../../tests/support/phone-world';
import { proofChecker, type ProofWanted } from './dpop';

const NOW = 1_800_000_000;
const URL_WANTED = 'https://daktari.example/api/me';
const TOKEN = 'an access token';
const WANTED: ProofWanted = { method: 'GET', url: URL_WANTED, accessToken: TOKEN };

interface Key {
  jwk: JWK;
  privateKey: CryptoKey;
}
interface Change {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** Signs in place of the key that the proof shows. */
  signer?: Key;
}

let world: PhoneWorld;
let now: number;
let own: Key;
let other: Key;
let check: ReturnType<typeof proofChecker>;
let jtis = 0;

beforeAll(async () => {
  [own, other] = await Promise.all([newKey(), newKey()]);
});
beforeEach(async () => {
  world = await phoneWorld();
  now = NOW * 1000;
  check = proofChecker(
    () => Promise.resolve(world.knex),
    () => now,
  );
});
afterEach(() => world.drop());

async function newKey(): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { jwk: await exportJWK(publicKey), privateKey };
}

/** Good but for what is changed, and never shown before: no case is refused for the jti of another. */
function claimsOf(changed: Record<string, unknown> = {}): Record<string, unknown> {
  jtis += 1;
  const ath = createHash('sha256').update(TOKEN).digest('base64url');
  return { htm: 'GET', htu: URL_WANTED, iat: NOW, ath, jti: `proof ${jtis}`, ...changed };
}

function proof({ claims, header, signer = own }: Change = {}): Promise<string> {
  return new SignJWT(claimsOf(claims))
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: own.jwk, ...header })
    .sign(signer.privateKey);
}

test('a good proof tells the key that signed it', async () => {
  expect(await check(await proof(), WANTED)).toBe(await calculateJwkThumbprint(own.jwk));
  // Of another key, another thumbprint: what a token is bound to is compared with it.
  const others = await proof({ header: { jwk: other.jwk }, signer: other });
  expect(await check(others, WANTED)).toBe(await calculateJwkThumbprint(other.jwk));
});

test.each<[string, Change]>([
  ['the address with its query', { claims: { htu: `${URL_WANTED}?page=2#here` } }],
  ['a phone that is a minute slow', { claims: { iat: NOW - 60 } }],
  ['a phone that is a minute fast', { claims: { iat: NOW + 60 } }],
])('%s is taken', async (_what, change) => {
  expect(await check(await proof(change), WANTED)).not.toBeNull();
});

test.each<[string, Change]>([
  ['of another method', { claims: { htm: 'POST' } }],
  ['of the method in small letters', { claims: { htm: 'get' } }],
  ['of another address', { claims: { htu: 'https://daktari.example/api/visits' } }],
  ['of another host', { claims: { htu: 'https://evil.example/api/me' } }],
  ['of no address', { claims: { htu: '/api/me' } }],
  ['of another access token', { claims: { ath: createHash('sha256').update('other').digest('base64url') } }],
  ['without its access token', { claims: { ath: undefined } }],
  ['from more than a minute ago', { claims: { iat: NOW - 61 } }],
  ['from the future', { claims: { iat: NOW + 61 } }],
  ['without its time', { claims: { iat: undefined } }],
  ['without its method', { claims: { htm: undefined } }],
  ['without its address', { claims: { htu: undefined } }],
  ['without its name', { claims: { jti: undefined } }],
  ['with an empty name', { claims: { jti: '' } }],
  ['with a name without end', { claims: { jti: 'x'.repeat(201) } }],
  ['of another type of token', { header: { typ: 'at+jwt' } }],
  ['of no type', { header: { typ: undefined } }],
  ['without its key', { header: { jwk: undefined } }],
])('a proof %s opens nothing', async (_what, change) => {
  expect(await check(await proof(change), WANTED)).toBeNull();
});

test('a proof that shows one key and is signed by another opens nothing', async () => {
  expect(await check(await proof({ signer: other }), WANTED)).toBeNull();
});

test('a proof without a signature opens nothing', async () => {
  const [, payload = ''] = new UnsecuredJWT(claimsOf()).encode().split('.');
  const head = { alg: 'none', typ: 'dpop+jwt', jwk: own.jwk };
  const header = Buffer.from(JSON.stringify(head)).toString('base64url');
  expect(await check(`${header}.${payload}.`, WANTED)).toBeNull();
});

test('a secret in place of a key pair opens nothing', async () => {
  const secret = Buffer.alloc(32, 7);
  const jwk = { kty: 'oct', k: secret.toString('base64url') };
  const shared = new SignJWT(claimsOf()).setProtectedHeader({ alg: 'HS256', typ: 'dpop+jwt', jwk });
  expect(await check(await shared.sign(secret), WANTED)).toBeNull();
});

test('a key pair of another algorithm than ours opens nothing', async () => {
  const { publicKey, privateKey } = await generateKeyPair('PS256', { extractable: true });
  const header = { alg: 'PS256', jwk: await exportJWK(publicKey) };
  expect(await check(await proof({ header, signer: { jwk: header.jwk, privateKey } }), WANTED)).toBeNull();
});

test('a key that shows its private half opens nothing', async () => {
  const jwk = await exportJWK(own.privateKey);
  expect(await check(await proof({ header: { jwk } }), WANTED)).toBeNull();
});

test('a proof is shown once, on whichever node; another key may use the same name', async () => {
  const jti = 'shown once';
  const first = await proof({ claims: { jti } });
  const onOtherNode = proofChecker(
    () => Promise.resolve(world.knex),
    () => now,
  );
  const shown = await Promise.all([check(first, WANTED), onOtherNode(first, WANTED)]);
  expect(shown.filter((thumbprint) => thumbprint !== null)).toHaveLength(1);
  expect(await check(await proof({ claims: { jti } }), WANTED)).toBeNull();
  const others = await proof({ claims: { jti }, header: { jwk: other.jwk }, signer: other });
  expect(await check(others, WANTED)).not.toBeNull();
});

test('a proof is known for as long as its time is good', async () => {
  await check(await proof({ claims: { iat: NOW + 60 } }), WANTED);
  const [row] = await world.knex('oidc_payloads').where({ kind: 'Proof' }).select('expires_at');
  expect(Number(row.expires_at)).toBeGreaterThanOrEqual(NOW + 120);
});

test('at the token endpoint there is no access token yet to name', async () => {
  const wanted = { ...WANTED, accessToken: null };
  expect(await check(await proof({ claims: { ath: undefined } }), wanted)).not.toBeNull();
});
