import { NO_PREFERENCES, preferencesIn } from './kept';

test('what was chosen comes back', () => {
  expect(preferencesIn('{"language":"sw","scheme":"dark","dataSaver":true}')).toEqual({
    language: 'sw',
    scheme: 'dark',
    dataSaver: true,
  });
});

test.each([null, '{}', '{"language":"fr","scheme":7,"dataSaver":"yes"}'])('%j is no wish', (text) => {
  expect(preferencesIn(text)).toEqual(NO_PREFERENCES);
});
