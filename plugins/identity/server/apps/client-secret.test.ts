import { createHash } from 'node:crypto';
import { isSecretOf } from './client-secret';
import { isSecretHash } from './domain/app';

const SECRET = 'b3f1c2d4e5a697887766554433221100ffeeddccbbaa99887766554433221100';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('the secret of this hash, and no other', () => {
  expect(isSecretOf(sha256(SECRET), SECRET)).toBe(true);
  expect(isSecretOf(sha256(SECRET), `${SECRET}0`)).toBe(false);
  expect(isSecretOf(sha256(SECRET), sha256(SECRET))).toBe(false);
});

test('no hash, no secret', () => {
  expect(isSecretOf('', SECRET)).toBe(false);
  expect(isSecretOf(sha256(''), '')).toBe(false);
});

test('what somebody thought up is none, even when its hash is entered', () => {
  expect(isSecretOf(sha256('Mwangaza-2026!'), 'Mwangaza-2026!')).toBe(false);
});

test.each([
  [sha256('x'), true],
  [sha256('x').toUpperCase(), false],
  [SECRET.slice(1), false],
  ['', false],
])('%s is a hash: %s', (text, expected) => {
  expect(isSecretHash(text)).toBe(expected);
});
