import { whyNotWritten } from './when-written';

const START = new Date('2026-12-07T09:00:00Z');
const EARLY = new Date('2026-12-07T08:50:00Z');

test.each([
  ['held', START, null, 'visit_has_no_note'],
  ['cancelled', START, null, 'visit_has_no_note'],
  ['no_show', START, null, 'visit_has_no_note'],
  ['confirmed', EARLY, null, 'visit_not_started'],
  ['confirmed', EARLY, EARLY, null],
  ['confirmed', START, null, null],
  ['completed', EARLY, null, 'visit_not_started'],
])('of a visit that is %s at %s, called in at %s: %s', (state, now, calledInAt, why) => {
  expect(whyNotWritten({ state, startsAt: START, calledInAt }, now)).toBe(why);
});
