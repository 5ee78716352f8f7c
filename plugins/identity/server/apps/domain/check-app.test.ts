import { appProblem } from './check-app';

const key = { kty: 'EC', kid: 'k1', crv: 'P-384', x: 'x', y: 'y' };
const APP = {
  kind: 'public',
  redirectUris: 'https://app.example.org/signed-in\norg.example.app:/signed-in',
  scopes: 'patient/Observation.rs\npatient/Appointment.cruds',
  jwks: null,
  jwksUri: null,
  clinic: null,
};
const BACKEND = {
  ...APP,
  kind: 'backend',
  redirectUris: '',
  scopes: 'system/Patient.rs',
  jwks: { keys: [key] },
  clinic: 1,
};

test('takes apps in browsers, on servers and without people', () => {
  expect(appProblem(APP)).toBeNull();
  const server = {
    ...APP,
    kind: 'server',
    redirectUris: 'https://a.example/x',
    jwksUri: 'https://a.example/jwks',
  };
  expect(appProblem(server)).toBeNull();
  expect(appProblem({ ...server, jwksUri: '', secretHash: 'a'.repeat(64) })).toBeNull();
  expect(appProblem(BACKEND)).toBeNull();
});

test.each([
  ['no kind', { ...APP, kind: 'other' }, 'kind'],
  ['no address', { ...APP, redirectUris: ' ' }, 'redirectUris'],
  ['a plain http address', { ...APP, redirectUris: 'http://app.example.org/x' }, 'redirectUris'],
  ['localhost by its name', { ...APP, redirectUris: 'http://localhost/x' }, 'redirectUris'],
  ['a wildcard', { ...APP, redirectUris: 'https://*.example.org/x' }, 'redirectUris'],
  ['a fragment', { ...APP, redirectUris: 'https://app.example.org/#' }, 'redirectUris'],
  [
    'a name in the address',
    { ...APP, redirectUris: 'https://daktari.example@evil.example/' },
    'redirectUris',
  ],
  ['a scheme of nobody', { ...APP, redirectUris: 'javascript:alert(1)' }, 'redirectUris'],
  ['no address at all', { ...APP, redirectUris: 'signed-in' }, 'redirectUris'],
  [
    'a scheme for an app with a server',
    { ...APP, kind: 'server', redirectUris: 'org.example.app:/x' },
    'redirectUris',
  ],
  ['an address for a backend service', { ...BACKEND, redirectUris: 'https://a.example/x' }, 'redirectUris'],
  ['a wildcard scope', { ...APP, scopes: 'patient/*.rs' }, 'scopes'],
  ['a scope of services', { ...APP, scopes: 'system/Patient.rs' }, 'scopes'],
  ['a scope of people for a service', { ...BACKEND, scopes: 'patient/Patient.rs' }, 'scopes'],
  ['writing what is read only', { ...APP, scopes: 'patient/Condition.cruds' }, 'scopes'],
  ['a secret in a browser', { ...APP, secretHash: 'a'.repeat(64) }, 'secretHash'],
  ['a secret of a service', { ...BACKEND, jwks: null, secretHash: 'a'.repeat(64) }, 'secretHash'],
  [
    'a secret beside a key',
    {
      ...APP,
      kind: 'server',
      redirectUris: 'https://a.example/x',
      jwks: { keys: [key] },
      secretHash: 'a'.repeat(64),
    },
    'secretHash',
  ],
  [
    'the secret itself',
    { ...APP, kind: 'server', redirectUris: 'https://a.example/x', secretHash: 'Mwangaza-2026!' },
    'secretHash',
  ],
  ['a key in a browser', { ...APP, jwks: { keys: [key] } }, 'jwks'],
  ['no key', { ...BACKEND, jwks: null }, 'jwks'],
  ['a private key', { ...BACKEND, jwks: { keys: [{ ...key, d: 'd' }] } }, 'jwks'],
  ['a shared secret as key', { ...BACKEND, jwks: { keys: [{ kty: 'oct', kid: 'k', k: 'k' }] } }, 'jwks'],
  ['keys and their address', { ...BACKEND, jwksUri: 'https://a.example/jwks' }, 'jwksUri'],
  ['keys over plain http', { ...BACKEND, jwks: null, jwksUri: 'http://a.example/jwks' }, 'jwksUri'],
  ['a service of no clinic', { ...BACKEND, clinic: null }, 'clinic'],
])('refuses %s, at its field', (_what, values, field) => {
  expect(appProblem(values)).toEqual({ field, message: expect.stringMatching(/\w/) as string });
});
