import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { unauthenticated } from '../../../../src/kernel/errors';
import { setOwnPassword, type PasswordParts } from './set-own-password';

/** Staff change theirs on the account pages, where the browser is signed in. */
export const ownPasswordRule: OperationRule = {
  operation: 'me.set-password',
  roles: { patient: { scope: 'own', rows: 'themselves', purposes: ['own'] } },
};

/** A password from the app's own screen, with the care of the account page: who proved just now who they are may set one. */
export function ownPasswordRoute(parts: PasswordParts): Route {
  return jsonRoute({
    operation: 'me.set-password',
    method: 'PUT',
    path: '/me/password',
    summary: 'Set a password, or another one, and sign out everywhere else',
    body: z.strictObject({ password: z.string().min(1).max(200) }),
    reply: z.object({ set: z.literal(true) }),
    audit: 'written',
    handle: async ({ principal: me, body: { password }, origin }, kernel) => {
      if (!me) throw unauthenticated();
      const who = { userId: me.userId, sessionId: me.session.id };
      await setOwnPassword(parts, kernel.db(), { ...who, password, origin });
      return { set: true } as const;
    },
  });
}
