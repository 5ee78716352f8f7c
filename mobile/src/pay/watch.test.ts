import type { Stage } from './pay-stage';
import { lookAgainMs } from './watch';

const MINUTE = 60_000;
const PIN: Stage = { kind: 'pin', untilMs: 0 };

test('looking calms down, and stops', () => {
  const gaps = [0, 1, 4, 5, 14].map((minutes) => lookAgainMs(PIN, minutes * MINUTE));
  expect(gaps).toEqual([2000, 5000, 5000, 20_000, 20_000]);
  expect(lookAgainMs(PIN, 15 * MINUTE)).toBe(false);
});

test('a quarter of an hour of it costs a phone less than two hundred requests', () => {
  let [watched, requests] = [0, 0];
  for (let gap = lookAgainMs(PIN, 0); gap !== false; gap = lookAgainMs(PIN, watched)) {
    watched += gap;
    requests += 1;
  }
  expect(requests).toBeLessThan(200);
});

test('what is decided is not looked at again', () => {
  expect(lookAgainMs({ kind: 'booked', paid: true }, 0)).toBe(false);
  expect(lookAgainMs({ kind: 'ended', why: 'lapsed', money: 'none' }, 0)).toBe(false);
  expect(lookAgainMs({ kind: 'ended', why: 'lapsed', money: 'asking' }, 0)).toBe(MINUTE);
});

test('money by Pay Bill is seen while the screen shows a failure', () => {
  expect(lookAgainMs({ kind: 'failed', code: 'wrong_pin' }, 0)).toBe(5000);
});
