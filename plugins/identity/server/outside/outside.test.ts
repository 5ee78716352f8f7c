import {
  OUTSIDE_CLIENT,
  outsideProvider,
  type Forge,
  type OutsideProviderServer,
} from '../../../../tests/support/outside-provider';
import { openidProvider } from './adapters/openid-provider';
import { stateFor, type Trip } from './domain/trip';
import type { OutsideProvider } from './ports';

const REDIRECT = 'https://daktari.example/oauth/outside/hospital';
const logged: string[] = [];
const note = (event: string, fields = {}): void => void logged.push(JSON.stringify([event, fields]));
const log = { info: note, warn: note, error: note };
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
let theirs: OutsideProviderServer;
let now = 0;

beforeAll(async () => {
  theirs = await outsideProvider();
});
afterAll(() => theirs.stop());
beforeEach(() => {
  Object.assign(theirs, { person: { subject: 'dr-7' }, forge: null, failing: false });
  now = 0;
});

const asked = (changes: Partial<Trip> = {}): Trip => ({
  provider: 'hospital',
  state: stateFor('sign-in', 'hospital', 'r'.repeat(43)),
  nonce: 'nonce-of-the-test',
  verifier: 'v'.repeat(43),
  maxAge: null,
  ...changes,
});
function hospital(changes: { issuer?: string; amr?: string[] } = {}): OutsideProvider {
  const settings = {
    name: 'hospital',
    label: 'Hospital',
    issuer: theirs.issuer,
    acr: [],
    amr: [],
    ...changes,
  };
  return openidProvider({ ...settings, ...OUTSIDE_CLIENT }, { redirectUri: REDIRECT, now: () => now, log });
}
async function answerTo(provider: OutsideProvider, trip: Trip): Promise<URLSearchParams> {
  const address = await provider.departure(trip, { again: false });
  return (await theirs.walk(address ?? '')).searchParams;
}
async function arrivalOf(provider = hospital(), trip = asked()) {
  return provider.arrival(trip, (await answerTo(provider, trip)).toString());
}
const REFUSED = { kind: 'refused' };

test('an honest answer says who it is, by issuer and subject', async () => {
  expect(await arrivalOf()).toEqual({
    kind: 'known',
    issuer: theirs.issuer,
    subject: 'dr-7',
    several: false,
  });
});

test('several factors are believed only where setting and id token both say so', async () => {
  theirs.person = { subject: 'dr-7', amr: ['pwd', 'mfa'] };
  expect(await arrivalOf()).toMatchObject({ several: false });
  expect(await arrivalOf(hospital({ amr: ['mfa'] }))).toMatchObject({ several: true });
  theirs.person = { subject: 'dr-7', amr: ['pwd'] };
  expect(await arrivalOf(hospital({ amr: ['mfa'] }))).toMatchObject({ several: false });
});

test('a fresh proof is asked for, and an older one is not taken', async () => {
  const trip = asked({ maxAge: 300 });
  expect(await arrivalOf(hospital(), trip)).toMatchObject({ kind: 'known' });
  theirs.forge = (claims, sign) => sign.honest({ ...claims, auth_time: Number(claims['auth_time']) - 400 });
  expect(await arrivalOf(hospital(), trip)).toEqual(REFUSED);
  theirs.forge = ({ auth_time: _time, ...claims }, sign) => sign.honest(claims);
  expect(await arrivalOf(hospital(), trip)).toEqual(REFUSED);
});

const HOSTILE: readonly (readonly [string, Forge])[] = [
  ['another nonce', (claims, sign) => sign.honest({ ...claims, nonce: 'of-somebody-else' })],
  ['no nonce', ({ nonce: _nonce, ...claims }, sign) => sign.honest(claims)],
  ['another audience', (claims, sign) => sign.honest({ ...claims, aud: 'another-app' })],
  ['another issuer', (claims, sign) => sign.honest({ ...claims, iss: 'https://evil.example' })],
  ['no subject', ({ sub: _sub, ...claims }, sign) => sign.honest(claims)],
  ['an end that is past', (claims, sign) => sign.honest({ ...claims, exp: Number(claims.iat) - 3600 })],
  ['a key of another issuer', (claims, sign) => sign.foreign(claims)],
  ['alg none', (claims) => `${base64url({ alg: 'none' })}.${base64url(claims)}.`],
  [
    'alg none that names a key',
    (claims) => `${base64url({ alg: 'none', kid: 'theirs' })}.${base64url(claims)}.`,
  ],
  [
    'no signature',
    async (claims, sign) => `${(await sign.honest(claims)).split('.').slice(0, 2).join('.')}.`,
  ],
  ['something that is no token', () => 'not a token'],
  ['more than any answer has', (claims, sign) => sign.honest({ ...claims, x: 'x'.repeat(400_000) })],
];
test.each(HOSTILE)('an id token with %s is refused', async (_what, forge) => {
  theirs.forge = forge;
  expect(await arrivalOf()).toEqual(REFUSED);
  theirs.forge = null;
  expect(await arrivalOf()).toMatchObject({ kind: 'known' });
});

test.each<[string, (query: URLSearchParams) => void]>([
  [
    'a state of somebody else',
    (query) => query.set('state', stateFor('sign-in', 'hospital', 'x'.repeat(43))),
  ],
  ['no state', (query) => query.delete('state')],
  ['the issuer of another provider', (query) => query.set('iss', 'https://evil.example')],
  ['no issuer, which this one always names', (query) => query.delete('iss')],
  ['two codes', (query) => query.append('code', 'another')],
  ['a code of nobody', (query) => query.set('code', 'guessed')],
  ['no code', (query) => query.delete('code')],
  ['an error', (query) => query.set('error', 'access_denied')],
])('an answer with %s is refused', async (_what, change) => {
  const provider = hospital();
  const query = await answerTo(provider, asked());
  change(query);
  expect(await provider.arrival(asked(), query.toString())).toEqual(REFUSED);
});

test('an answer that was good once, a verifier of another trip and a refusal by the provider are refused', async () => {
  const provider = hospital();
  const query = (await answerTo(provider, asked())).toString();
  expect(await provider.arrival(asked(), query)).toMatchObject({ kind: 'known' });
  expect(await provider.arrival(asked(), query)).toEqual(REFUSED);
  const other = await answerTo(provider, asked());
  expect(await provider.arrival(asked({ verifier: 'w'.repeat(43) }), other.toString())).toEqual(REFUSED);
  theirs.person = null;
  expect(await arrivalOf(provider)).toEqual(REFUSED);
});

test('a provider that is down is left alone for a moment, and asked again after it', async () => {
  const provider = hospital();
  await theirs.pause();
  expect(await provider.departure(asked(), { again: false })).toBeNull();
  await theirs.resume();
  expect(await provider.departure(asked(), { again: false })).toBeNull();
  now += 5001;
  const query = await answerTo(provider, asked());
  theirs.failing = true;
  expect(await provider.arrival(asked(), query.toString())).toEqual({ kind: 'down' });
});

test('a provider that names itself differently than the settings is not spoken to', async () => {
  const aliased = hospital({ issuer: theirs.issuer.replace('localhost', '127.0.0.1') });
  expect(await aliased.departure(asked(), { again: false })).toBeNull();
});

test('nothing of an answer is logged', () => {
  expect(logged.length).toBeGreaterThan(10);
  expect(logged.join('\n')).not.toMatch(/dr-7|eyJ|nonce-of-the-test|rrrr|vvvv|a-secret/);
});
