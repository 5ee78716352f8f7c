import type { AccountMailer } from '../../../../src/kernel/account-mailer';
import type { Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import type { Factors } from '../factors/compose';
import type { Passwords } from '../interaction/sign-in';
import type { OutsideLinks } from '../outside/store/links';
import type { NoteChange } from '../sign-in-changes/note-change';
import type { Resets } from './store';

export interface ResetWork {
  kernel: Kernel;
  resets: Resets;
  factors: Pick<Factors, 'totp' | 'recoveryCodes' | 'passkeys' | 'holdings'>;
  outside: Pick<OutsideLinks, 'endAll'>;
  passwords: Pick<Passwords, 'hashPassword' | 'setPassword'>;
  mailer(): AccountMailer;
  noteChange: NoteChange;
  endAccess(trx: Trx, userIds: readonly number[]): Promise<void>;
  /** For the trail: somebody tried a second factor and was refused. */
  noteRefused(clientId: string): Promise<void>;
  /** Scheme, domain and port of the pages that links lead to. */
  origin: string;
}

/** What stands in the database in place of the token. */
export function tokenMac({ vault }: Pick<Kernel, 'vault'>, token: string): string {
  return vault.blindIndex(token, 'password-reset');
}

/** The browser in which the second factor was shown: whoever else reads the mail has another one. */
export function browserMac({ vault }: Pick<Kernel, 'vault'>, browser: string): string {
  return vault.blindIndex(browser, 'password-reset-browser');
}
