import { expoFailure } from './expo-errors';

const http = (statusCode: number, code?: string) => Object.assign(new Error('refused'), { statusCode, code });
const cut = (code: string) => new TypeError('fetch failed', { cause: { code } });

it.each([
  [http(429), 'later', 'http_429'],
  [http(500), 'later', 'http_500'],
  [http(503), 'later', 'http_503'],
  [http(502), 'unknown', 'http_502'],
  [http(504), 'unknown', 'http_504'],
  // A hotspot's page in place of an answer.
  [http(200), 'unknown', 'http_200'],
  [http(400, 'PUSH_TOO_MANY_NOTIFICATIONS'), 'refused', 'PUSH_TOO_MANY_NOTIFICATIONS'],
  [http(401), 'refused', 'http_401'],
  [cut('ECONNREFUSED'), 'later', 'ECONNREFUSED'],
  [cut('UND_ERR_CONNECT_TIMEOUT'), 'later', 'UND_ERR_CONNECT_TIMEOUT'],
  [cut('UND_ERR_HEADERS_TIMEOUT'), 'unknown', 'UND_ERR_HEADERS_TIMEOUT'],
  [cut('UND_ERR_SOCKET'), 'unknown', 'UND_ERR_SOCKET'],
  [new Error('Expected Expo to respond with 2 tickets but got 1'), 'unknown', 'no_answer'],
  [null, 'unknown', 'no_answer'],
] as const)('%s is %s', (error, kind, code) => {
  expect(expoFailure(error)).toMatchObject({ kind, code });
});
