import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../../../src/kernel/same-secret';

/** Browsers keep no cookie for longer. */
export const BROWSER_COOKIE_SECONDS = 400 * 86_400;
/** Families and front desks share browsers; the oldest is forgotten. */
const MOST_TOKENS = 6;

/** The secrets of the accounts that this browser is known to, newest first, signed so that nothing else is looked up. */
export interface BrowserCookie {
  readonly name: string;
  read(value: string | undefined): string[];
  write(tokens: readonly string[]): string;
}

/** @param keys the first signs, all verify */
export function browserCookie(keys: readonly string[]): BrowserCookie {
  const sign = (text: string, key: string): string =>
    createHmac('sha256', key).update(`browser ${text}`).digest('base64url');

  return {
    name: 'daktari.browser',
    read: (value = '') => {
      const [text = '', signature = ''] = value.split('~');
      if (!keys.some((key) => isSameSecret(sign(text, key), signature))) return [];
      return text.split('.').filter((token) => /^[0-9a-f]{32}$/.test(token));
    },
    write: (tokens) => {
      const text = tokens.slice(0, MOST_TOKENS).join('.');
      return `${text}~${sign(text, keys[0] ?? '')}`;
    },
  };
}
