import type { KnownAccount } from '../issuer/accounts';

/** What somebody has shown so far in one sign-in. */
export interface Progress {
  /** Whose name and password were right. */
  account: KnownAccount | null;
}

/** What a page can ask for next. A second factor becomes another step here. */
export type Step = 'password';

/** Null when nothing is missing: whoever it is has signed in. */
export function nextStep({ account }: Progress): Step | null {
  return account === null ? 'password' : null;
}
