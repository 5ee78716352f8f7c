import type { Context } from 'koa';
import type { Language } from '@daktari/texts';
import type { AccountReply } from '../account/visit';
import type { FormTarget, Frame } from '../pages';
import type { SentForm, UploadRoom } from './upload';

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
  /** By their fields, where the page takes uploads. */
  readonly files: SentForm['files'];
}

export type OpenReply = Extract<AccountReply, { kind: 'page' | 'wait' }>;

export interface OpenPage {
  readonly show: (visit: OpenVisit) => Promise<OpenReply>;
  readonly submit?: (visit: OpenVisit) => Promise<OpenReply>;
  readonly upload?: {
    readonly room: UploadRoom;
    /** Before anything is read: a stranger's megabytes are not. */
    readonly mayUpload: (context: Context) => Promise<boolean>;
    /** The page again, with what was typed, as far as it was read; nothing of it may be done. */
    readonly tooLarge: (visit: OpenVisit) => Promise<OpenReply>;
  };
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
