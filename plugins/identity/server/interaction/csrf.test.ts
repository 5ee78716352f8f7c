import { csrfTokens } from './csrf';

const csrf = csrfTokens('a secret', 'https://daktari.example');

function sent(token: string, origin = '') {
  return { form: new URLSearchParams({ csrf: token }), context: { get: () => origin } };
}

describe('the token of a form', () => {
  test.each(['https://daktari.example', 'null', ''])('is taken from %j', (origin) => {
    expect(csrf.fits('one', sent(csrf.tokenFor('one'), origin))).toBe(true);
    expect(csrf.fits('one', sent(csrf.tokenFor('another'), origin))).toBe(false);
    expect(csrf.fits('one', sent('', origin))).toBe(false);
  });

  test.each([
    'https://evil.example',
    'http://daktari.example',
    'https://daktari.example:8443',
    'https://daktari.example.evil.example',
    'NULL',
  ])('does not help a form of %s', (origin) => {
    expect(csrf.fits('one', sent(csrf.tokenFor('one'), origin))).toBe(false);
  });

  test('is another one under another secret', () => {
    const other = csrfTokens('another secret', 'https://daktari.example');
    expect(csrf.fits('one', sent(other.tokenFor('one')))).toBe(false);
  });
});
