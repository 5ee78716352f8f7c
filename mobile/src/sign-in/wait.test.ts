import { countdown, onPhoneClock } from './wait';

const SERVER = 'Thu, 26 Nov 2026 10:00:00 GMT';

test("a phone whose clock is an hour slow waits as long as one that is right: the server's seconds count", () => {
  const phoneMs = Date.parse('2026-11-26T09:00:00Z');
  expect(onPhoneClock('2026-11-26T10:00:45Z', SERVER, phoneMs)).toBe(phoneMs + 45_000);
});

test("without the reply's date the phone is believed", () => {
  expect(onPhoneClock('2026-11-26T10:00:45Z', null, 0)).toBe(Date.parse('2026-11-26T10:00:45Z'));
});

test('what never comes is not waited for', () => {
  expect(onPhoneClock(null, SERVER, 0)).toBeNull();
});

test.each([
  [42_000, '0:42'],
  [41_001, '0:42'],
  [61_000, '1:01'],
  [-5, '0:00'],
])('%i ms are %s', (ms, words) => {
  expect(countdown(ms)).toBe(words);
});
