import { registerBody, registerProblems } from './register-wish';

const WISH = {
  fullName: ' Neema Wanjiru ',
  dateOfBirth: '1990-05-06',
  phone: ' ',
  language: 'sw',
  agreed: true,
};

test.each([
  [{}, []],
  [{ fullName: ' N ' }, ['fullName']],
  [{ dateOfBirth: '' }, ['dateOfBirth']],
  [{ dateOfBirth: '2026-11-26' }, ['dateOfBirth']],
  [{ agreed: false, fullName: '' }, ['fullName', 'agreed']],
])('%p has to be mended at %p', (change, fields) => {
  expect(Object.keys(registerProblems({ ...WISH, ...change }, '2026-11-25'))).toEqual(fields);
});

test('an empty phone is not sent, and neither is a word about doubles that nobody saw', () => {
  const sent = { fullName: 'Neema Wanjiru', dateOfBirth: '1990-05-06', language: 'sw', agreed: true };
  expect(registerBody(WISH, false)).toEqual(sent);
  expect(registerBody({ ...WISH, phone: '0712 345 678' }, true)).toEqual({
    ...sent,
    phone: '0712 345 678',
    evenSo: true,
  });
});
