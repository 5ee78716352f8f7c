import { keysOf } from './live-keys';
import { createEventReader, topicsIn } from './read-events';

const STREAM =
  'event: open\ndata: {}\n\n: still here\n\nevent: changed\r\ndata: {"topics":["visits","staff"]}\r\n\r\n';

test('events are the same however they were cut', () => {
  const whole = createEventReader()(STREAM);
  const read = createEventReader();
  expect(whole.map(({ name }) => name)).toEqual(['open', 'changed']);
  expect(STREAM.split('').flatMap((letter) => read(letter))).toEqual(whole);
  expect(whole.map(topicsIn)).toEqual([[], ['visits', 'staff']]);
});

test('what is no event of ours is nothing', () => {
  expect(createEventReader()('event: changed\ndata: {oops\n\ndata: {}\n\nevent: half')).toEqual([]);
  expect(topicsIn({ name: 'changed', data: null })).toEqual([]);
});

test('a topic renews what shows it; an unknown one what goes by its name; none at all everything', () => {
  expect(keysOf(['payments', 'refunds'])).toEqual(['payments', 'visit', 'unsettled', 'refund-requests']);
  expect(keysOf(['hours'])).toEqual(['hours', 'free-times']);
  expect(keysOf(['deliveries'])).toEqual(['deliveries']);
  expect(keysOf(null)).toEqual(expect.arrayContaining(['visits', 'licences', 'consents']));
});
