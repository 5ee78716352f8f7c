import type { AuditOrigin } from '../../../../src/kernel/audit';
import { realNow } from '../../../../src/kernel/clock';
import { invalid } from '../../../../src/kernel/errors';
import { checkPassword } from '../../../../src/kernel/password';
import type { KnownAccount } from '../issuer/accounts';
import { browserMac, tokenMac, type ResetWork } from './work';

/**
 * The new password, from the browser in which the second factor was shown. Sessions and remembered browsers end, and the
 * owner is told.
 * @throws AppError reset_over, password_too_short, password_too_long, password_common, password_personal
 */
export async function setForgottenPassword(
  work: ResetWork,
  account: KnownAccount,
  { token, browser, password }: { token: string; browser: string; password: string },
): Promise<void> {
  const { kernel, resets, passwords, factors } = work;
  const { userId, name, email } = account;
  checkPassword(password, { kind: 'staff', about: [name, email] });
  const hash = await passwords.hashPassword(password);
  await kernel.db().transaction(async (trx) => {
    const mac = tokenMac(kernel, token);
    if (!(await resets.use(trx, mac, browserMac(kernel, browser), realNow()))) throw invalid('reset_over');
    const { totp, passkeys } = await factors.holdings(userId, trx);
    // Who was vouched for by the clinic has shown the mailed code here: the next sign-in sets up a factor at once.
    if (!totp && passkeys === 0) await factors.recoveryCodes.drop(userId, trx);
    await passwords.setPassword(trx, userId, hash);
    // A provider stands in for the password: what a thief has linked must not outlive the one that he knew.
    await work.outside.endAll(trx, userId);
    await work.endAccess(trx, [userId]);
    await work.mailer().forget(trx, mac);
    await work.noteChange(trx, { userId, change: 'password-set', origin: originOf(account) });
  });
  kernel.counters.count('password_resets', { outcome: 'done' });
}

function originOf({ userId, role }: KnownAccount): AuditOrigin {
  return {
    ...{ actor: { kind: 'user', id: userId, role }, operation: 'identity.reset-password' },
    ...{ purpose: 'own', requestId: null, clientId: 'account' },
  };
}
