import { stillOpen } from './still-open';

const open = { id: '1', patient: { id: 'p', name: 'Faith' }, openedAt: '2027-03-03T10:00:00.000Z' };
const until = '2027-03-03T11:00:00.000Z';

test('an emergency access is open until its minute, and not in it', () => {
  expect(stillOpen([{ ...open, until }], new Date('2027-03-03T10:59:59.999Z'))).toHaveLength(1);
  expect(stillOpen([{ ...open, until }], new Date(until))).toEqual([]);
});
