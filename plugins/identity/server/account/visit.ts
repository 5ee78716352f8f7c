import type { Context } from 'koa';
import type { Language } from '@daktari/texts';
import type { KnownBrowser } from '../browsers/store';
import type { KnownAccount } from '../issuer/accounts';
import type { SentForm, UploadRoom } from '../open-pages/upload';
import type { FormTarget, Frame } from '../pages';

/** One request of somebody who is signed in at the issuer in this browser. */
export interface Visit {
  readonly context: Context;
  readonly account: KnownAccount;
  /** Of the issuer's session in this browser. */
  readonly browserUid: string;
  readonly language: Language;
  readonly frame: Frame;
  readonly csrf: string;
  /** This browser, where it is remembered. */
  readonly device: KnownBrowser | undefined;
  readonly form: URLSearchParams;
  /** By their fields, where the page takes uploads. */
  readonly files: SentForm['files'];
}

export type AccountReply =
  | { readonly kind: 'page'; readonly status: number; readonly html: string }
  | { readonly kind: 'wait'; readonly seconds: number; readonly html: string }
  | { readonly kind: 'go'; readonly to: string }
  /** The browser's own session is over. */
  | { readonly kind: 'signed-out' };

export interface AccountPage {
  /** Shows or changes a factor: only with a proof that is not older than five minutes. */
  readonly recent: boolean;
  readonly show?: (visit: Visit) => Promise<AccountReply>;
  readonly submit?: (visit: Visit) => Promise<AccountReply>;
  /** Takes a form with a file. */
  readonly upload?: {
    readonly room: UploadRoom;
    /** The page again, with what was typed, as far as it was read; nothing of it may be done. */
    readonly tooLarge: (visit: Visit) => Promise<AccountReply>;
  };
}

export const HOME = '/account';

export function accountForm(
  { csrf }: Pick<Visit, 'csrf'>,
  path: string,
  hidden: Readonly<Record<string, string>> = {},
): FormTarget {
  return { action: `${HOME}${path}`, hidden: { ...hidden, csrf } };
}

export function shown(html: string, status = 200): Extract<AccountReply, { kind: 'page' }> {
  return { kind: 'page', status, html };
}

export function goTo(path: string): AccountReply {
  return { kind: 'go', to: `${HOME}${path}` };
}

/** What a page before said was done, if it is one of these. */
export function doneIn<T extends string>({ context }: Pick<Visit, 'context'>, known: readonly T[]): T | null {
  const { done } = context.query;
  return known.find((each) => each === done) ?? null;
}

export function kindOf({ account }: Pick<Visit, 'account'>): 'patient' | 'staff' {
  return account.role === 'patient' ? 'patient' : 'staff';
}
