import type { Context } from 'koa';
import type { Language } from '@daktari/texts';
import type { AccountReply } from '../account/visit';
import type { FormTarget, Frame } from '../pages';

/** One request of somebody who is not signed in, and who need not have an account. */
export interface OpenVisit {
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

export type OpenReply = Extract<AccountReply, { kind: 'page' | 'wait' }>;

export interface OpenPage {
  readonly show: (visit: OpenVisit) => Promise<OpenReply>;
  readonly submit?: (visit: OpenVisit) => Promise<OpenReply>;
}

export function openForm(
  { csrf }: Pick<OpenVisit, 'csrf'>,
  action: string,
  hidden: Readonly<Record<string, string>> = {},
): FormTarget {
  return { action, hidden: { ...hidden, csrf } };
}

/** The token of a mailed link, also when the whole link was pasted; '' when there is none. */
export function tokenIn(form: URLSearchParams): string {
  return /([0-9a-f]{64})\s*$/.exec(form.get('token') ?? '')?.[1] ?? '';
}
