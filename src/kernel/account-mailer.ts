import type { Trx } from './db';
import { serviceKey } from './registry';

/** What is written to people about their accounts. The words stand in packages/texts under `account-mail.<kind>`. */
export type AccountMailKind =
  | 'staff-invitation'
  | 'account-elsewhere'
  | 'new-device'
  | 'password-reset'
  | 'sign-in-changed'
  | 'factors-reset'
  | 'provider-confirm'
  | 'provider-refused'
  | 'provider-account-elsewhere'
  | 'provider-waiting'
  | 'licence-ends'
  | 'licence-over'
  | 'colleague-licence-ends'
  | 'colleague-licence-over'
  | 'renewal-waiting'
  | 'renewal-refused'
  | 'licence-renewed'
  | 'erasure-asked';

export interface AccountMail {
  kind: AccountMailKind;
  /** What it is about, as its owner stores it, 64 characters at most; the same thing is mailed once. */
  about: string;
  email: string;
  language: 'en' | 'sw';
  /** For the placeholders of the words, ready to be read. */
  values: Readonly<Record<string, string>>;
  /** Real milliseconds after which it is useless: nothing is sent any more, and what is kept of it is wiped. */
  goodUntil: number;
}

/** Brings mails to addresses that may be nobody's yet. Both calls only write rows and jobs in the caller's transaction. */
export interface AccountMailer {
  queue(trx: Trx, mail: AccountMail): Promise<void>;
  /** It was used or taken back: what was not sent is not sent any more, and nothing readable stays. */
  forget(trx: Trx, about: string): Promise<void>;
}

export const ACCOUNT_MAILER = serviceKey<AccountMailer>('account mailer');
