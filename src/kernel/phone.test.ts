import { readFileSync } from 'node:fs';
import path from 'node:path';
import { maskMsisdn, parseMsisdn, toE164 } from './phone';

test.each(linesOf('phones-valid.txt').map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(-12)]))(
  '%s is read as %s',
  (typed, msisdn) => {
    expect(parseMsisdn(typed)).toBe(msisdn);
    expect(parseMsisdn(`  ${typed}\t`)).toBe(msisdn);
  },
);

test.each(linesOf('phones-invalid.txt'))('%s is no Kenyan mobile number', (typed) => {
  expect(parseMsisdn(typed)).toBeNull();
});

test.each([
  ['marks of direction, copied from a contact', '\u202a+254 712\u00a0345 678\u202c'],
  ['dashes of a text processor', '0712\u2011345\u2013678'],
  ['an invisible joint', '\ufeff0712\u200b345678'],
])('%s do no harm', (_what, typed) => {
  expect(parseMsisdn(typed)).toBe('254712345678');
});

test('nothing is no number', () => {
  for (const typed of ['', ' ', '00', '0', '254']) expect(parseMsisdn(typed)).toBeNull();
});

test('a number has the form that Twilio wants, and one that only its owner recognises', () => {
  expect(toE164('254712345678')).toBe('+254712345678');
  expect(maskMsisdn('254712345678')).toBe('0712 ••• 678');
});

function linesOf(name: string): string[] {
  const text = readFileSync(path.join(__dirname, 'fixtures', name), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
