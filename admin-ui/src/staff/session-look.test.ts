import { appKey, maySeeSessions, sessionsPlace } from './session-look';

const ADMIN = { operations: ['staff.sessions'] };

test('devices are shown of colleagues who can sign in, to whoever may end them', () => {
  expect(maySeeSessions({ state: 'active', you: false }, ADMIN)).toBe(true);
  expect(maySeeSessions({ state: 'active', you: true }, ADMIN)).toBe(false);
  expect(maySeeSessions({ state: 'suspended', you: false }, ADMIN)).toBe(false);
  expect(maySeeSessions({ state: 'active', you: false }, { operations: [] })).toBe(false);
  expect(sessionsPlace('a/b')).toBe('/staff/a%2Fb/devices');
});

test.each([
  ['console', 'console.sessions.app.console'],
  ['cms', 'console.sessions.app.cms'],
  ['account', 'console.sessions.app.account'],
  ['app-of-somebody', 'console.sessions.app.other'],
])('%s is told as %s', (app, key) => {
  expect(appKey(app)).toBe(key);
});
