import type { Context } from 'koa';
import type { Language } from '@daktari/texts';
import type { AccountReply } from '../account/visit';
import type { FormTarget, Frame } from '../pages';

/** One request of somebody who is not signed in, and who need not have an account. */
export interface OutsideVisit {
  readonly context: Context;
  /** Names this browser for as long as it is open: what its forms' tokens and proofs are bound to. */
  readonly browser: string;
  readonly language: Language;
  /** The language was asked for in this request: a form is only to be drawn again, and nothing is counted. */
  readonly switched: boolean;
  readonly frame: Frame;
  readonly csrf: string;
  readonly form: URLSearchParams;
}

export type OutsideReply = Extract<AccountReply, { kind: 'page' | 'wait' }>;

export interface OutsidePage {
  readonly show: (visit: OutsideVisit) => Promise<OutsideReply>;
  readonly submit?: (visit: OutsideVisit) => Promise<OutsideReply>;
}

export function outsideForm(
  { csrf }: Pick<OutsideVisit, 'csrf'>,
  action: string,
  hidden: Readonly<Record<string, string>> = {},
): FormTarget {
  return { action, hidden: { ...hidden, csrf } };
}

/** The token of a mailed link, also when the whole link was pasted; '' when there is none. */
export function tokenIn(form: URLSearchParams): string {
  return /([0-9a-f]{64})\s*$/.exec(form.get('token') ?? '')?.[1] ?? '';
}
