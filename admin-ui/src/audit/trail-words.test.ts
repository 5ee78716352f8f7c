import { fewOf, namelessKey, nounKey, purposeTone, roleWord } from './trail-words';

test('a noun that nobody has put in words yet is still told', () => {
  expect([
    nounKey('visit'),
    nounKey('refund-request'),
    nounKey('saved-filter'),
    nounKey('something new'),
    nounKey('constructor'),
  ]).toEqual([
    'console.trail.type.visit',
    'console.trail.type.refund',
    'console.trail.type.saved-filter',
    'console.trail.type.other',
    'console.trail.type.other',
  ]);
  expect([roleWord('front-desk'), roleWord('toString'), roleWord(null)]).toEqual([
    'console.role.front-desk',
    null,
    null,
  ]);
});

test('who has no name is told apart from what is no person', () => {
  expect([namelessKey('user'), namelessKey('system')]).toEqual([
    'console.trail.who.nameless',
    'console.trail.who.system',
  ]);
});

test('an emergency and a refusal stand out', () => {
  expect([purposeTone('emergency'), purposeTone('none'), purposeTone('care')]).toEqual([
    'warm',
    'bad',
    'good',
  ]);
});

test('of many patients two are named, whoever was asked for first, and the rest are counted', () => {
  const [a, b, c, d] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }];
  expect(fewOf([a, b, c, d], null)).toEqual({ few: [a, b], more: 2 });
  expect(fewOf([a, b, c, d], 'c')).toEqual({ few: [c, a], more: 2 });
  expect(fewOf([], 'c')).toEqual({ few: [], more: 0 });
});
