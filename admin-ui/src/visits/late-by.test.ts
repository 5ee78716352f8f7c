import { lateBy } from './late-by';

test('says by how much somebody who is awaited comes late', () => {
  expect(lateBy('confirmed', 15)).toBe(15);
  expect(lateBy('confirmed', null)).toBeNull();
});

test.each(['completed', 'cancelled', 'no_show', 'expired', 'held'] as const)(
  'nobody is awaited for a visit that is %s',
  (state) => {
    expect(lateBy(state, 15)).toBeNull();
  },
);
