import { bytesOf, textOf, withBytes } from './as-json';

test('bytes come back as the base64url that they were', () => {
  for (const text of ['', 'AQ', '-_-_', 'c2lndWE']) expect(textOf(bytesOf(text).buffer)).toBe(text);
});

test('what is bytes for the browser is made so, however deep, and nothing else', () => {
  const options = {
    challenge: 'AQI',
    rpId: 'localhost',
    rp: { id: 'abcd', name: 'Daktari' },
    timeout: 300_000,
    user: { id: 'Aw', name: 'AQI' },
    excludeCredentials: [{ id: 'BA', type: 'public-key', transports: ['internal'] }],
  };
  expect(withBytes(options)).toEqual({
    ...options,
    challenge: Uint8Array.of(1, 2),
    user: { id: Uint8Array.of(3), name: 'AQI' },
    excludeCredentials: [{ id: Uint8Array.of(4), type: 'public-key', transports: ['internal'] }],
  });
});
