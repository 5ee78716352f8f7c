import { ACCOUNT_MAILER, type AccountMailer } from '../../../../src/kernel/account-mailer';
import { realNow } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import type { Factors } from '../factors/compose';
import type { Passwords } from '../interaction/sign-in';
import { SendReset, sendReset } from './ask-reset';
import { contributeSealedColumns, resetStore, type Resets } from './store';

const DAY_MS = 86_400_000;

export interface ResetWork {
  kernel: Kernel;
  resets: Resets;
  factors: Pick<Factors, 'totp' | 'recoveryCodes' | 'passkeys' | 'holdings'>;
  passwords: Pick<Passwords, 'hashPassword' | 'setPassword'>;
  mailer(): AccountMailer;
  endAccess(trx: Trx, userIds: readonly number[]): Promise<void>;
  /** Scheme, domain and port of the pages that links lead to. */
  origin: string;
}

export function composeReset(
  kernel: Kernel,
  parts: Omit<ResetWork, 'kernel' | 'resets' | 'mailer'>,
): ResetWork {
  const mailer = () => kernel.services.use(ACCOUNT_MAILER);
  const work: ResetWork = { ...parts, kernel, mailer, resets: resetStore(kernel.vault) };
  contributeSealedColumns(kernel);
  kernel.outbox.handle(SendReset, ({ id }, trx) => sendReset(work, trx, id));
  kernel.sweeps.add('identity_password_resets', (trx) => work.resets.sweep(trx, realNow() - DAY_MS));
  return work;
}

/** What stands in the database in place of the token. */
export function tokenMac({ vault }: Pick<Kernel, 'vault'>, token: string): string {
  return vault.blindIndex(token, 'password-reset');
}

/** The browser in which the second factor was shown: whoever else reads the mail has another one. */
export function browserMac({ vault }: Pick<Kernel, 'vault'>, browser: string): string {
  return vault.blindIndex(browser, 'password-reset-browser');
}
