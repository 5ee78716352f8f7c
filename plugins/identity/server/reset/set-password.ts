import { formatVisitDate, formatVisitTime } from '@daktari/texts';
import { realNow } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import { invalid } from '../../../../src/kernel/errors';
import { checkPassword } from '../../../../src/kernel/password';
import { clinicOf } from '../staff/store/clinic-words';
import type { KnownAccount } from '../issuer/accounts';
import { browserMac, tokenMac, type ResetWork } from './work';

const MAIL_LIFE_MS = 24 * 60 * 60_000;

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
    await tellOwner(work, trx, account, mac);
    await kernel.audit.write(trx, {
      actor: { kind: 'user', id: userId, role: account.role },
      ...{ operation: 'identity.reset-password', purpose: 'own', requestId: null, clientId: 'account' },
      ...{ type: 'account', ids: [String(userId)], patients: [], clinicId: account.clinicId },
      action: 'update',
      outcome: 'ok',
    });
  });
  kernel.counters.count('password_resets', { outcome: 'done' });
}

async function tellOwner(
  { mailer }: ResetWork,
  trx: Trx,
  { name, email, clinicId }: KnownAccount,
  mac: string,
): Promise<void> {
  const now = new Date(realNow());
  const { language, timeZone } = await clinicOf(trx, clinicId);
  const time = `${formatVisitDate(now, timeZone, language)}, ${formatVisitTime(now, timeZone, language)}`;
  await mailer().forget(trx, mac);
  await mailer().queue(trx, {
    ...{ kind: 'password-changed', about: `changed ${mac}`.slice(0, 64), email, language },
    values: { name, time },
    goodUntil: now.getTime() + MAIL_LIFE_MS,
  });
}
