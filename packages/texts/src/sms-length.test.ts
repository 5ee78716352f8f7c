import { plainSms, smsLength } from './sms-length';

test.each([
  ['a'.repeat(160), { encoding: 'gsm7', units: 160, parts: 1 }],
  ['a'.repeat(161), { encoding: 'gsm7', units: 161, parts: 2 }],
  ['€'.repeat(80), { encoding: 'gsm7', units: 160, parts: 1 }],
  ['ŵ'.repeat(70), { encoding: 'ucs2', units: 70, parts: 1 }],
  ['ŵ'.repeat(71), { encoding: 'ucs2', units: 71, parts: 2 }],
  ['', { encoding: 'gsm7', units: 0, parts: 1 }],
])('%.12s… is counted as the network counts it', (body, length) => {
  expect(smsLength(body)).toEqual(length);
});

test('typographic signs become plain ones', () => {
  expect(plainSms('Ng’ang’a – “saa…”\u00a01')).toBe('Ng\'ang\'a - "saa..." 1');
  expect(smsLength(plainSms('Ng’ang’a')).encoding).toBe('gsm7');
});
