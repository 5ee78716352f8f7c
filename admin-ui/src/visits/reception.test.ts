import { receptionOf, receptionStep, waitsFor } from './reception';
import { at, NOW, visit } from './visit-for-tests';

test('who waits longest stands first, who is expected by their time, and nobody else', () => {
  const { waiting, expected } = receptionOf(
    [
      visit('later', 120),
      visit('sooner', 10),
      visit('tomorrow', 24 * 60),
      visit('by phone', 10, { channel: 'audio' }),
      visit('off', 10, { state: 'cancelled', arrivedAt: at(-30) }),
      visit('came last', 20, { arrivedAt: at(-5) }),
      visit('came first', 40, { arrivedAt: at(-25) }),
      visit('inside', 0, { arrivedAt: at(-40), calledInAt: at(-1) }),
    ],
    NOW,
  );
  expect(waiting.map(({ id }) => id)).toEqual(['came first', 'came last']);
  expect(expected.map(({ id }) => id)).toEqual(['sooner', 'later']);
});

test('the server’s window is the one that is offered', () => {
  expect(receptionStep(visit('a', 360), 'confirmed', NOW)).toBe('arrive');
  expect(receptionStep(visit('a', 361), 'confirmed', NOW)).toBeNull();
  expect(receptionStep(visit('a', -150), 'confirmed', NOW)).toBe('arrive');
  expect(receptionStep(visit('a', -151), 'confirmed', NOW)).toBeNull();
  expect(receptionStep(visit('a', 0), 'completed', NOW)).toBeNull();
});

test('waits in whole minutes, and never less than none', () => {
  expect([waitsFor(at(-12.9), NOW), waitsFor(at(1), NOW)]).toEqual([12, 0]);
});
