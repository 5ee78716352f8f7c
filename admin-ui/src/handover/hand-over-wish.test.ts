import type { HandOver } from '../data/records';
import { choosable, daysFor, endOf, mayGive } from './hand-over-wish';

const ZONE = 'Africa/Nairobi';
/** The evening of the 27th in London is the 28th in Nairobi. */
const NOW = new Date('2026-11-27T22:00:00.000Z');
const ME = { operations: ['care.hand-over'], practitioner: { id: 'x', fullName: 'Achieng', title: 'Dr' } };
const held = (by: string): HandOver => ({
  ...{ id: `h-${by}`, patient: { id: 'a', name: 'Wanjiku' }, practitioner: { id: by, name: by } },
  ...{ until: '2026-12-01T21:00:00.000Z', givenByMe: true, reason: null },
});

test('whoever has the patient by a hand-over or an emergency has nothing to hand on', () => {
  expect(mayGive(ME, [held('y')], false)).toBe(true);
  expect(mayGive(ME, [held('x')], false)).toBe(false);
  expect(mayGive(ME, [], true)).toBe(false);
  expect(mayGive({ ...ME, operations: [] }, [], false)).toBe(false);
});

test('neither oneself nor who has the patient already can be chosen', () => {
  const people = [{ id: 'x' }, { id: 'y' }, { id: 'z' }];
  expect(choosable(people, [held('y')], ME)).toEqual([{ id: 'z' }]);
  expect(choosable(people, [], { practitioner: null })).toEqual(people);
});

test('the days are those of the clinic’s calendar, and end within what the server takes', () => {
  expect(daysFor(NOW, ZONE)).toEqual({ usual: '2026-12-05', first: '2026-11-28', last: '2027-02-25' });
  expect(endOf('2026-11-28', NOW, ZONE)).toEqual(new Date('2026-11-28T21:00:00.000Z'));
  const last = endOf('2027-02-25', NOW, ZONE);
  expect(last && last.getTime() - NOW.getTime()).toBeLessThanOrEqual(90 * 86_400_000);
  expect(['2026-11-27', '2027-02-26', '', '2026-02-30'].map((key) => endOf(key, NOW, ZONE))).toEqual(
    Array(4).fill(null),
  );
});
