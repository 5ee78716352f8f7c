import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { unauthenticated } from '../../../../src/kernel/errors';
import { checkPassword } from '../../../../src/kernel/password';
import type { Browsers } from '../browsers/store';
import type { Passwords } from '../interaction/sign-in';
import { findAccount } from '../issuer/accounts';
import { endElsewhere, hereOf } from '../sessions/end-elsewhere';
import { mustBeRecent, proofOf } from '../sessions/recent-proof';
import type { Sessions } from '../sessions/store';
import type { NoteChange } from '../sign-in-changes/note-change';

/** Staff change theirs on the account pages, where the browser is signed in. */
export const ownPasswordRule: OperationRule = {
  operation: 'me.set-password',
  roles: { patient: { scope: 'own', rows: 'themselves', purposes: ['own'] } },
};

interface PasswordParts {
  passwords: Pick<Passwords, 'setPassword' | 'hashPassword'>;
  sessions: Sessions;
  browsers: Browsers;
  noteChange: NoteChange;
  /** Real milliseconds. */
  now(): number;
}

/** A password from the app's own screen, with the care of the account page: who proved just now who they are may set one. */
export function ownPasswordRoute(parts: PasswordParts): Route {
  const { passwords, noteChange, now } = parts;
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
      const proof = await proofOf(kernel.db(), { userId: me.userId, sessionId: me.session.id });
      mustBeRecent(proof, now());
      const account = await findAccount(kernel.db(), { userId: me.userId });
      if (!account) throw unauthenticated();
      checkPassword(password, { kind: 'patient', about: [account.name] });
      const hash = await passwords.hashPassword(password);
      await kernel.db().transaction(async (trx) => {
        await passwords.setPassword(trx, me.userId, hash);
        await endElsewhere(parts, trx, me.userId, hereOf(proof, me.session.id));
        await noteChange(trx, { userId: me.userId, change: 'password-set', origin });
      });
      return { set: true } as const;
    },
  });
}
