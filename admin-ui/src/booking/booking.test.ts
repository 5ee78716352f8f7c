import { mergeFree } from './free-times';
import { missing } from './missing';

const at = (hour: string) => `2026-11-25T${hour}:00.000Z`;

test('the times of several people are one list, and each time is had once, by the first who is free', () => {
  expect(
    mergeFree([
      { practitioner: 'a', times: [at('08:30'), at('10:00')] },
      { practitioner: 'b', times: [at('08:00'), at('10:00')] },
    ]),
  ).toEqual([
    { startsAt: at('08:00'), practitioner: 'b' },
    { startsAt: at('08:30'), practitioner: 'a' },
    { startsAt: at('10:00'), practitioner: 'a' },
  ]);
  expect(mergeFree([])).toEqual([]);
});

test('what is missing is asked for in order, a phone only where the record has none', () => {
  const all = { patient: { phone: '0712 ••• 678' }, service: {}, time: {}, phone: '' };
  expect(missing({ ...all, patient: null, time: null })).toBe('console.book.need.patient');
  expect(missing({ ...all, service: null })).toBe('console.book.need.service');
  expect(missing({ ...all, time: null })).toBe('console.book.need.time');
  expect(missing(all)).toBeNull();
  expect(missing({ ...all, patient: { phone: null } })).toBe('console.book.need.phone');
  expect(missing({ ...all, patient: { phone: null }, phone: '0712 345 678' })).toBeNull();
});
