import { languagesOf, matchesWords } from './doctor-search';

const achieng = { texts: ['Dr Achieng Ng’eno-Otiéno', 'Family medicine', null], languages: 'en, sw,luo' };

test.each([
  ['', true],
  ['achieng', true],
  ['OTIENO', true],
  ['ngeno', true],
  ["ng'eno fam", true],
  ['otie family', true],
  ['tieno', false],
  ['achieng heart', false],
  ['%', true],
])('words %j: %s', (words, found) => {
  expect(matchesWords(achieng, words)).toBe(found);
});

test('languages are told one by one', () => {
  expect(languagesOf(achieng)).toEqual(['en', 'sw', 'luo']);
  expect(languagesOf({ languages: null })).toEqual([]);
});
