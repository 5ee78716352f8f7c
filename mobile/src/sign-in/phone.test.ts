import { looksWhole, phoneInPart, phoneToSend, phoneToShow } from './phone';

test.each([
  ['712 345 678', '+254712345678'],
  ['0712 345 678', '0712345678'],
  ['254712345678', '+254712345678'],
  ['+254 712-345-678', '+254712345678'],
  ['+255 754 123 456', '+255754123456'],
])('%s beside +254 is sent as %s', (typed, sent) => {
  expect(phoneToSend(typed)).toBe(sent);
});

test.each([
  ['+254712345678', '+254 712 345 678'],
  ['0712345678', '+254 712 345 678'],
  ['+255754123456', '+255754123456'],
])('%s is shown as %s', (sent, shown) => {
  expect(phoneToShow(sent)).toBe(shown);
});

test('half a number is not asked about', () => {
  expect([looksWhole('712 345'), looksWhole('712 345 678')]).toEqual([false, true]);
});

test('a number is shown in part where others may look on', () => {
  expect(phoneInPart('0712345678')).toBe('+254 712 ••• 678');
  expect(phoneInPart('+255712345678')).toBe('+255712345678');
});
