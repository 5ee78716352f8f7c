import { preferredLanguage } from './language';

test.each([
  ['sw', 'sw'],
  ['sw-KE,sw;q=0.9,en;q=0.8', 'sw'],
  ['fr, en;q=0.5, sw;q=0.7', 'sw'],
  ['en-GB,sw', 'en'],
  ['sw;q=0, en;q=0.1', 'en'],
  ['sw;q=abc', 'en'],
  ['fr', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('Accept-Language %s means %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
