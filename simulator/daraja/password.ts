import type { Merchant } from '../options';
import { invalidField, merchantUnknown, wrongCredentials, type Refusal } from './envelope';
import { fieldText } from './tokens';

/**
 * Checks BusinessShortCode, Timestamp and Password = base64(shortcode + passkey + timestamp).
 * The timestamp may be Nairobi time or UTC: live clients send both and both are let in, so no window is held.
 */
export function checkPassword(
  body: unknown,
  merchants: Merchant[],
): { refusal: Refusal } | { merchant: Merchant } {
  const shortCode = fieldText(body, 'BusinessShortCode');
  const timestamp = fieldText(body, 'Timestamp');
  const password = fieldText(body, 'Password');
  if (!/^\d{5,7}$/.test(shortCode)) return { refusal: invalidField('BusinessShortCode') };
  if (!isTimestamp(timestamp)) return { refusal: invalidField('Timestamp') };
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(password)) return { refusal: invalidField('Password') };
  const merchant = merchants.find((one) => one.shortCode === shortCode);
  if (!merchant) return { refusal: merchantUnknown };
  const expected = Buffer.from(shortCode + merchant.passkey + timestamp).toString('base64');
  return password === expected ? { merchant } : { refusal: wrongCredentials };
}

function isTimestamp(value: string): boolean {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(value);
  if (!parts) return false;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && (hour ?? 99) < 24 && (minute ?? 99) < 60 && (second ?? 99) < 60;
}
