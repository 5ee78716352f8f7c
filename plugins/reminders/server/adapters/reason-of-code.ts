import { ownReason, type Reason } from '../domain/why-not';
import { DEVICE_GONE, RATE_EXCEEDED } from './expo-errors';
import { NEVER_CONNECTED } from './never-connected';
import { BUSY, DEAD_NUMBERS, OPTED_OUT } from './twilio-errors';

const HTTP_DOWN = /^(http_(429|5\d\d)|smtp_4\d\d|\w*TIMEOUT|EDNS|ETLS|ESOCKET)$/;

/** Why a message has not arrived, from the code that was kept with it: ours, Twilio's, the mail server's or Expo's. */
export function reasonOfCode(code: string): Reason {
  const own = ownReason(code);
  if (own !== null) return own;
  if (OPTED_OUT.has(code)) return 'opted_out';
  if (DEAD_NUMBERS.has(code)) return 'dead_number';
  if (code === DEVICE_GONE) return 'no_address';
  const down = BUSY.has(code) || code === RATE_EXCEEDED || NEVER_CONNECTED.has(code) || HTTP_DOWN.test(code);
  return down ? 'provider_down' : 'refused';
}
