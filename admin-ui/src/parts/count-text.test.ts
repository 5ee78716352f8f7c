import { countText } from './count-text';

test('a count that stopped at its bound says that there are more, and nought is nothing to show', () => {
  expect(countText({ waiting: 100, capped: false })).toBe(100);
  expect(countText({ waiting: 100, capped: true })).toBe('100+');
  expect(Boolean(countText({ waiting: 0 }))).toBe(false);
});
