import jwt from 'jsonwebtoken';
import { accessTokenReader } from './access-token';

const SECRET = 'a secret of a test, long enough';
const read = accessTokenReader(SECRET);
const payload = { userId: '7', sessionId: 'abc', type: 'access' };

test('a token signed with the secret as text names its holder and session', () => {
  expect(read(jwt.sign(payload, SECRET, { algorithm: 'HS256', expiresIn: 60 }))).toEqual({
    userId: 7,
    sessionId: 'abc',
  });
});

test.each([
  ['signed with another secret', jwt.sign(payload, 'another secret', { expiresIn: 60 })],
  ['expired', jwt.sign(payload, SECRET, { expiresIn: -1 })],
  ['of another algorithm', jwt.sign(payload, SECRET, { algorithm: 'HS512', expiresIn: 60 })],
  ['without a signature', jwt.sign(payload, '', { algorithm: 'none' })],
  ['a refresh token', jwt.sign({ ...payload, type: 'refresh' }, SECRET, { expiresIn: 60 })],
  ['without a session', jwt.sign({ userId: '7', type: 'access' }, SECRET, { expiresIn: 60 })],
  ['of no user', jwt.sign({ ...payload, userId: 'x' }, SECRET, { expiresIn: 60 })],
  ['no token at all', 'abc'],
])('a token that is %s is nobody’s', (_what, token) => {
  expect(read(token)).toBeNull();
});

test('an altered payload is refused', () => {
  const [head, , signature] = jwt.sign(payload, SECRET, { expiresIn: 60 }).split('.');
  const forged = Buffer.from(JSON.stringify({ ...payload, userId: '8', exp: 4_000_000_000 })).toString(
    'base64url',
  );
  expect(read([head, forged, signature].join('.'))).toBeNull();
});
