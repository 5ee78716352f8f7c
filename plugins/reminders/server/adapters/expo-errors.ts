import type { SendOutcome } from '../domain/send-outcome';
import { NEVER_CONNECTED } from './never-connected';

/** Expo's codes of tickets and receipts: docs.expo.dev/push-notifications/sending-notifications. */
export const DEVICE_GONE = 'DeviceNotRegistered';
export const RATE_EXCEEDED = 'MessageRateExceeded';

/** What a throw of expo-server-sdk says about a push: refused, to be tried later, or nobody knows. */
export function expoFailure(error: unknown): SendOutcome {
  const { statusCode: status, code, cause } = (error ?? {}) as Record<string, unknown>;
  if (typeof status !== 'number') {
    const { code: lower } = (cause ?? {}) as { code?: unknown };
    const name = typeof lower === 'string' ? lower : 'no_answer';
    return { kind: NEVER_CONNECTED.has(name) ? 'later' : 'unknown', code: name };
  }
  const http = `http_${status}`;
  if (status === 429) return { kind: 'later', code: http };
  // A gateway that lost its backend cannot say whether the backend took it, and neither can a page in place of an answer.
  if (status < 400 || status === 502 || status === 504) return { kind: 'unknown', code: http };
  if (status >= 500) return { kind: 'later', code: http };
  return { kind: 'refused', code: typeof code === 'string' ? code.slice(0, 60) : http, reach: 'nobody' };
}
