import fc from 'fast-check';
import { keyCache } from './key-cache';

const KEY = Buffer.alloc(32, 1);

test('never holds more keys than it may, and lets go of those not asked for the longest', () => {
  const cache = keyCache({ most: 3, lifeMs: 1000 }, () => 0);
  for (const subject of ['a', 'b', 'c']) cache.set(subject, KEY);
  cache.get('a');
  cache.set('d', KEY);
  expect(['a', 'b', 'c', 'd'].filter((subject) => cache.get(subject))).toEqual(['a', 'c', 'd']);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { maxLength: 100 }), (asked) => {
      for (const one of asked) if (!cache.get(`${one}`)) cache.set(`${one}`, KEY);
      expect(cache.size).toBeLessThanOrEqual(3);
    }),
  );
});

test('forgets a key its life after it was read, however often it is asked for', () => {
  let now = 0;
  const cache = keyCache({ most: 3, lifeMs: 1000 }, () => now);
  cache.set('a', KEY);
  now = 999;
  expect(cache.get('a')).toBe(KEY);
  now = 1000;
  expect(cache.get('a')).toBeUndefined();
  expect(cache.size).toBe(0);
});
