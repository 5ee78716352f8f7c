import { linkWish } from './link-form';

test('nothing is sent without a code', () => {
  expect(linkWish('  ', '2019-06-08')).toBeNull();
  expect(linkWish(' NY7K2QAB ', '2019-6-8')).toEqual({ code: 'NY7K2QAB', birthDate: '2019-06-08' });
  expect(linkWish('NY7K2QAB', '8/6/2019')).toEqual({ code: 'NY7K2QAB', birthDate: '2019-06-08' });
});
