import { paymentSettings } from '../../../tests/support/payments';

test.each([
  'https://clinic.example/mpesa',
  'https://safaricom.example',
  'https://clinic.example/sql',
  'https://Clinic.example',
  'clinic.example',
])('a callback address that Daraja refuses stops the boot: %s', (callbackBaseUrl) => {
  expect(() => paymentSettings({ callbackBaseUrl })).toThrow();
});

test('an unknown setting stops the boot', () => {
  const settings = { ...paymentSettings(), passkey: 'misspelled' };
  expect(() => paymentSettings(settings)).toThrow('passkey');
});

test('a slash at the end of an address does not end up doubled', () => {
  expect(paymentSettings({ callbackBaseUrl: 'https://clinic.example/' }).callbackBaseUrl).toBe(
    'https://clinic.example',
  );
});
