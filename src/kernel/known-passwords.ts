import { dictionary } from '@zxcvbn-ts/language-common';

/** What people here choose and an English-speaking list does not know. Lower case. */
const LOCAL = [
  ...['kenya123', 'nairobi1', 'nairobi123', 'mombasa1', 'mombasa123', 'kisumu123', 'tanzania', 'uganda123'],
  ...[
    'karibuni',
    'hakunamatata',
    'nakupenda',
    'mpesa123',
    'safaricom',
    'safaricom1',
    'harambee',
    'mungumwema',
  ],
  ...['daktari1', 'daktari123', 'yesunibwana', 'jesusislord', 'godisgreat', 'mapenzi123', 'neno la siri'],
];
/** `dragon2026!` is `dragon` to whoever tries the year of the breach. */
const ADDED_AT_THE_END = /[\d\p{P}\p{S}]{1,4}$/u;

let known: ReadonlySet<string> | undefined;

/**
 * Whether a password, or what is left of it without up to four digits and signs at its end, stands among the 49,000
 * that turn up most in breaches (@zxcvbn-ts/language-common, MIT). The list lies in memory: no password leaves the
 * process, not even as part of a hash.
 */
export function isKnownPassword(password: string): boolean {
  known ??= new Set([...dictionary['passwords-common'], ...LOCAL]);
  const low = password.normalize('NFKC').toLowerCase();
  return known.has(low) || known.has(low.replace(ADDED_AT_THE_END, ''));
}
