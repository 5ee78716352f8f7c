import { daySpelt } from './day-spelt';

const inWords = (day: string) => `<${day}>`;

test('a whole day is said in words', () => {
  expect(daySpelt('1991-05-06', inWords)).toBe('<1991-05-06>');
});

// A browser gives the year 19 as 0019 while somebody types 1991.
test.each(['', '1991-05', '0019-05-06', '1991-15-06', null, undefined, new Date()])(
  '%p is not said, since it is no day yet',
  (value) => {
    expect(daySpelt(value, inWords)).toBeNull();
  },
);
