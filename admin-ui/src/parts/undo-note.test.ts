import { answered, goesIn, held, LEFT_MS, offered, pressed, STAYS_MS } from './undo-note';

const NOW = 1_000_000;
const note = offered(1, 'Deleted.', NOW);

test('stays for at least eight seconds', () => {
  expect(STAYS_MS).toBeGreaterThanOrEqual(8_000);
  expect(goesIn(note, NOW)).toBe(STAYS_MS);
  expect(goesIn(note, NOW + STAYS_MS + 1)).toBe(0);
});

test('stays while it is pointed at or has the focus, and for a while after', () => {
  const looked = held(note, true, NOW + 9_000);
  expect(goesIn(looked, NOW + 60_000)).toBeNull();
  expect(goesIn(held(looked, false, NOW + 60_000), NOW + 60_000)).toBe(LEFT_MS);
  // Looking away at once takes nothing off its time.
  const glanced = held(held(note, true, NOW + 1), false, NOW + 2);
  expect(goesIn(glanced, NOW + 2)).toBe(STAYS_MS - 2);
});

test('is pressed once, and waits for the answer however long it takes', () => {
  const working = pressed(note);
  expect(working).toMatchObject({ step: 'working' });
  expect(goesIn(working, NOW + 60_000)).toBeNull();
  expect(pressed(working)).toBeNull();
  expect(pressed(null)).toBeNull();
});

test('a success goes by itself, a failure when somebody has closed it', () => {
  const working = pressed(note);
  const undone = answered(working, { id: 1, step: 'undone', words: 'Undone.' }, NOW + 5_000);
  expect(undone).toMatchObject({ step: 'undone', words: 'Undone.' });
  expect(goesIn(undone, NOW + 5_000)).toBe(STAYS_MS);
  const failed = answered(working, { id: 1, step: 'failed', words: 'Changed since.' }, NOW + 5_000);
  expect(goesIn(failed, NOW + 60_000)).toBeNull();
});

test('an answer that comes late says nothing over another note', () => {
  const next = offered(2, 'Another.', NOW);
  expect(answered(next, { id: 1, step: 'failed', words: 'Changed since.' }, NOW)).toBe(next);
  expect(answered(null, { id: 1, step: 'undone', words: 'Undone.' }, NOW)).toBeNull();
});
