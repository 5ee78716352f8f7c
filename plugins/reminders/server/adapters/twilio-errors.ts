import type { Reach, SendOutcome } from '../domain/send-outcome';
import { NEVER_CONNECTED } from './never-connected';

/** Twilio's error codes: twilio.com/docs/api/errors. */
export const OPTED_OUT = new Set(['21610']);
/** Invalid, not mobile, landline, unroutable, unknown: no message to this number will ever arrive. */
export const DEAD_NUMBERS = new Set(['21211', '21612', '21614', '21635', '30005', '30006']);
/** Too many requests of the account, of the channel, of the sender. */
export const BUSY = new Set(['20429', '14107', '63017', '63018']);

/** What a code of a failed or undelivered message leaves open; what is not known leaves the other channel open. */
export function twilioReach(code: string | null): Reach {
  if (code !== null && OPTED_OUT.has(code)) return 'opted_out';
  return code !== null && DEAD_NUMBERS.has(code) ? 'nobody' : 'other_channel';
}

/** What a throw of the twilio package says about the message: refused, to be tried later, or nobody knows. */
export function twilioFailure(error: unknown): SendOutcome {
  const { status, code } = (error ?? {}) as { status?: unknown; code?: unknown };
  if (typeof status !== 'number') {
    const name = typeof code === 'string' ? code : 'no_answer';
    return { kind: NEVER_CONNECTED.has(name) ? 'later' : 'unknown', code: name };
  }
  const named = typeof code === 'number' ? String(code) : `http_${status}`;
  if (status === 429 || BUSY.has(named)) return { kind: 'later', code: named };
  // A gateway that lost its backend cannot say whether the backend took the message.
  if (status === 502 || status === 504) return { kind: 'unknown', code: named };
  if (status >= 500) return { kind: 'later', code: named };
  return { kind: 'refused', code: named, reach: twilioReach(named) };
}
