import { troubleOf } from './new-password';

test('a password is long enough, counted as people count, and written twice', () => {
  expect(troubleOf('1234567', '1234567')).toBe('short');
  // Seven signs, though fourteen for a computer.
  expect(troubleOf('😀'.repeat(7), '😀'.repeat(7))).toBe('short');
  expect(troubleOf('mto na mlima', 'mto na mlma')).toBe('differ');
  expect(troubleOf('mto na mlima', 'mto na mlima')).toBeNull();
});
