import { subjectOf } from './subject-of';

const token = (claims: object): string =>
  ['h', btoa(JSON.stringify(claims)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''), 's'].join(
    '.',
  );

test('a token says whose it is, and what is none says nothing', () => {
  expect(subjectOf(token({ sub: 'abc?>~' }))).toBe('abc?>~');
  for (const none of [null, '', 'a1', 'a.b', 'a.!.c', token({ sub: 7 }), token({})])
    expect(subjectOf(none)).toBeNull();
});
