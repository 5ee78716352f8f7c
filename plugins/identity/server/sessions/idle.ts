import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import type { SessionLimits } from '../../../../src/access/session-limits';
import type { Db } from '../../../../src/kernel/db';

const CONSOLE = 'console';

/** Whether a session was left alone for longer than apps of its kind may be. `now` and `lastSeenAt` in real milliseconds. */
export function isIdle(
  session: { clientId: string; lastSeenAt: number },
  { consoleIdleMs }: SessionLimits,
  now: number,
): boolean {
  return session.clientId === CONSOLE && now - session.lastSeenAt > consoleIdleMs;
}

/**
 * The browser stays signed in at the issuer for a working day; without this, a console that was left alone would be let
 * in again by itself. Whoever proves who they are again, or went on working in another window, is not asked.
 */
export function idleCheck(parts: {
  limits: SessionLimits;
  reading(): Db;
  now(): number;
}): interactionPolicy.Check {
  return new interactionPolicy.Check(
    'idle',
    'the console was left alone',
    // An app that asked without a prompt leads to the sign-in page at this word.
    'login_required',
    async ({ oidc }: KoaContextWithOIDC) => {
      const { client, session } = oidc;
      if (client?.clientId !== CONSOLE || session?.accountId === undefined) return false;
      const signedInAt = (session.loginTs ?? 0) * 1000;
      const [row] = await parts
        .reading()('identity_sessions')
        .where({ browser_uid: session.uid, client_id: CONSOLE })
        .max<{ at: number | string | null }[]>({ at: 'last_seen_at' });
      const lastSeenAt = Math.max(signedInAt, Number(row?.at ?? 0));
      return isIdle({ clientId: CONSOLE, lastSeenAt }, parts.limits, parts.now());
    },
  );
}
