import type { Context } from 'koa';
import { isLanguage, type Language } from '@daktari/texts';
import { realNow } from '../../../../src/kernel/clock';
import { AppError } from '../../../../src/kernel/errors';
import type { FormTarget, Frame } from '../pages';
import type { KnownBrowser } from '../browsers/store';
import type { SignInState } from './domain/sign-in-state';

/** The pages of a sign-in, as they stand in addresses. */
export const PAGES = [
  'phone',
  'code',
  'code-again',
  'password',
  'staff',
  'passkey',
  'recovery',
  'totp',
  'enrol',
  'enrol-app',
  'codes',
  'register',
  'proof',
  'offer-passkey',
  'start-over',
  'outside',
  'outside-back',
] as const;
export type PageName = (typeof PAGES)[number];

/** One request to one sign-in. */
export interface Turn {
  readonly context: Context;
  readonly uid: string;
  readonly clientId: string;
  /** The page on which nobody is known yet. */
  readonly door: 'phone' | 'staff';
  readonly language: Language;
  readonly state: SignInState;
  /** The accounts that this browser is known to, newest first. */
  readonly browsers: readonly KnownBrowser[];
  readonly frame: Frame;
  /** Why the app wants the person to sign in, in the provider's words. */
  readonly reasons: readonly string[];
  readonly csrf: string;
}

export type Reply =
  | { readonly kind: 'page'; readonly status: number; readonly html: string }
  /** As `page`, when nothing is looked at before these seconds are over. */
  | { readonly kind: 'wait'; readonly seconds: number; readonly html: string }
  | { readonly kind: 'go'; readonly to: PageName }
  /** Something was shown or answered: wherever the sign-in stands now. */
  | { readonly kind: 'advance' };

export interface InteractionPage {
  /**
   * The page as it is at first, or with what was typed in another language. Null when this sign-in has nothing to do
   * with it. Counts, checks and sends nothing.
   */
  draw(turn: Turn, typed: URLSearchParams): Promise<string | null>;
  submit(turn: Turn, form: URLSearchParams): Promise<Reply>;
  /** Somebody comes back by a link that has a token of its own: as `submit`, and never drawn twice. */
  arrive?(turn: Turn, query: string): Promise<Reply>;
}

export function hrefOf({ uid }: Pick<Turn, 'uid'>, page: PageName): string {
  return `/oauth/interaction/${uid}/${page}`;
}

export function formOf(
  turn: Turn,
  page: PageName,
  hidden: Readonly<Record<string, string>> = {},
): FormTarget {
  return { action: hrefOf(turn, page), hidden: { ...hidden, csrf: turn.csrf } };
}

export function bindingOf({ uid }: Pick<Turn, 'uid'>): string {
  return `sign-in ${uid}`;
}

export const ADVANCE: Reply = { kind: 'advance' };

export function page(status: number, html: string): Reply {
  return { kind: 'page', status, html };
}

export function go(to: PageName): Reply {
  return { kind: 'go', to };
}

/** The refusal of a use case; whatever else was thrown goes on. */
export function refusalIn(error: unknown): AppError {
  if (error instanceof AppError && error.status < 500) return error;
  throw error;
}

/** Seconds to wait, when that is why it was refused. */
export function waitIn(refusal: AppError): { seconds: number; until: Date } | null {
  const { seconds } = refusal.details;
  if (refusal.status !== 429 || typeof seconds !== 'number') return null;
  return { seconds, until: new Date(realNow() + seconds * 1000) };
}

export function askedLanguage(values: URLSearchParams): Language | null {
  const asked = values.get('show_in');
  return isLanguage(asked) ? asked : null;
}
