import { catalogues } from './catalogue';
import { placeholdersOf } from './placeholders';
import { plainSms, smsLength } from './sms-length';

const keys = Object.keys(catalogues.en).sort();

test('both languages have the same keys', () => {
  expect(Object.keys(catalogues.sw).sort()).toEqual(keys);
});

test.each(Object.entries(catalogues.en))('%s has the same placeholders in both languages', (key, english) => {
  const swahili = Object.entries(catalogues.sw).find(([other]) => other === key)?.[1] ?? '';
  expect(placeholdersOf(swahili).sort()).toEqual(placeholdersOf(english).sort());
});

const everyText = Object.entries(catalogues).flatMap(([language, texts]) =>
  Object.entries(texts).map(([key, value]) => [`${language} ${key}`, value] as const),
);

test.each(everyText)(
  '%s is tidy: not empty, no spare space, no exclamation, braces closed',
  (_name, value) => {
    expect(value.trim()).toBe(value);
    expect(value).not.toBe('');
    expect(value).not.toMatch(/ {2}|!/);
    expect(value.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
  },
);

test('no key outside the landing page says a Swahili hour without its digits in 24 h form', () => {
  const swahili = everyText.filter(([name]) => name.startsWith('sw '));
  for (const [, value] of swahili) expect(value).not.toMatch(/saa \d{1,2}:\d{2}/i);
});

const toPeople = everyText.filter(([name]) => /^(en|sw) (message|mail)\./.test(name));
// What a neighbour must not learn from a phone that lies on a table.
const CLINICAL =
  /\b(diagnos|illness|disease|medicine|prescri|result|test|symptom|hiv\b|pregnan|clinical|specialt|dawa|ugonjwa|matokeo|vipimo|mimba|dalili|\{service\})/i;

test.each(toPeople)('%s carries nothing clinical', (_name, value) => {
  expect(value).not.toMatch(CLINICAL);
});

test.each(toPeople.filter(([name]) => name.endsWith('.sms')))(
  '%s names no doctor and stays in GSM-7',
  (_name, value) => {
    expect(placeholdersOf(value)).not.toContain('doctor');
    expect(placeholdersOf(value)).not.toContain('name');
    expect(smsLength(value.replace(/\{\w+\}/g, '')).encoding).toBe('gsm7');
  },
);

const changes = everyText.filter(([name]) => name.includes(' sign-in-change.'));
// The longest page that a notice leads to, at an address of a usual length.
const LINK = 'https://daktari.example.co.ke/account/passkeys';

test.each(changes)('%s fits into a notice of two SMS at most, in GSM-7', (name, change) => {
  const notice = catalogues[name.startsWith('en') ? 'en' : 'sw']['notice.sign-in-changed.sms'];
  const body = plainSms(notice.replace('{change}', change).replace('{link}', LINK));
  const { encoding, parts } = smsLength(body);
  expect([encoding, parts <= 2]).toEqual(['gsm7', true]);
});
