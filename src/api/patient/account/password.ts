import { invalid } from '../../../kernel/errors';
import type { Msisdn } from '../../../kernel/phone';

const MIN_LENGTH = 8;
/** bcrypt looks no further: two passwords with the same 72 bytes would be one. */
const MAX_BYTES = 72;
const COMMON = new Set([
  'password',
  'password1',
  '12345678',
  '123456789',
  '1234567890',
  'qwertyui',
  'qwerty123',
  'iloveyou',
  '11111111',
  '00000000',
  'kenya123',
  'nairobi1',
]);

/** Length and the worst choices only (NIST SP 800-63B): no composition rules, which make people write passwords down. */
export function checkPassword(password: string, msisdn: Msisdn): void {
  if (password.length < MIN_LENGTH) throw invalid('password_too_short', { minimum: MIN_LENGTH });
  if (Buffer.byteLength(password) > MAX_BYTES) throw invalid('password_too_long', { maximum: MAX_BYTES });
  const low = password.toLowerCase();
  if (COMMON.has(low) || low.includes(msisdn.slice(3))) throw invalid('password_common');
}
