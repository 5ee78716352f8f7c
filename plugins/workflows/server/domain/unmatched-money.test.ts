import { mayBeGivenTo } from './unmatched-money';

const lookAlike = { typed: 'NY7K20' };

test('the desk gives what looks like a visit of its clinic, and nothing else', () => {
  expect(mayBeGivenTo('front-desk', { lookAlike, sendingBack: null })).toBe('look-alike');
  expect(mayBeGivenTo('front-desk', { lookAlike: null, sendingBack: null })).toBe('none');
  expect(mayBeGivenTo('nobody-knows', { lookAlike: null, sendingBack: null })).toBe('none');
});

test("the clinic's admin gives to any visit", () => {
  expect(mayBeGivenTo('clinic-admin', { lookAlike: null, sendingBack: null })).toBe('any');
  expect(mayBeGivenTo('clinic-admin', { lookAlike, sendingBack: { state: 'failed' } })).toBe('any');
});

test('what may be back already is given to nobody', () => {
  expect(mayBeGivenTo('clinic-admin', { lookAlike, sendingBack: { state: 'review' } })).toBe('none');
  expect(mayBeGivenTo('front-desk', { lookAlike, sendingBack: { state: 'review' } })).toBe('none');
});
