import type { Trx } from './db';
import type { Msisdn } from './phone';
import { serviceKey } from './registry';
import type { SignInChange } from './sign-in-changes';

export type PhoneNotice =
  | { kind: 'number-change' }
  | { kind: 'new-device'; link: string }
  | { kind: 'sign-in-changed'; link: string; change: SignInChange };

/** Tells a number something about its account. Only writes rows and jobs in the caller's transaction. */
export interface PhoneNotices {
  /** The same `occasion` is told once. @param goodUntil real milliseconds after which nothing readable of it stays */
  tell(
    trx: Trx,
    notice: PhoneNotice & {
      occasion: string;
      msisdn: Msisdn;
      language: 'en' | 'sw';
      goodUntil: number;
    },
  ): Promise<void>;
}

export const PHONE_NOTICES = serviceKey<PhoneNotices>('phone notices');
