import { openedId, tabIn } from './saved-wish';

test('a way to a list carries an id or nothing', () => {
  expect(openedId({ savedFilter: '01ABC' })).toBe('01ABC');
  for (const other of [null, undefined, {}, { savedFilter: 7 }, 'text']) expect(openedId(other)).toBeNull();
});

test('a tab that is not there any more is the usual one', () => {
  const tabs = ['today', 'coming'] as const;
  expect(tabIn({ tab: 'coming' }, tabs, 'today')).toBe('coming');
  expect(tabIn({ tab: 'gone' }, tabs, 'today')).toBe('today');
  expect(tabIn(null, tabs, 'today')).toBe('today');
});
