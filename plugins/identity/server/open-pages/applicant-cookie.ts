import type { Context } from 'koa';
import { realNow } from '../../../../src/kernel/clock';

const COOKIE = 'daktari.application';
const TOKEN = /^[0-9a-f]{64}$/;

/** The token of one's own application: sent to its page alone, by links too, and read by no script. */
export function keepApplicantToken(
  context: Context,
  path: string,
  { token, expiresAt }: { token: string; expiresAt: number },
): void {
  const { secure } = context;
  context.cookies.set(COOKIE, token, {
    ...{ httpOnly: true, sameSite: 'lax', signed: false, secure, path },
    maxAge: expiresAt - realNow(),
  });
}

export function applicantToken(context: Context): string | null {
  const shown = context.cookies.get(COOKIE, { signed: false }) ?? '';
  return TOKEN.test(shown) ? shown : null;
}
