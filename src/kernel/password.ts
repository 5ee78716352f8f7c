import { invalid } from './errors';
import { isKnownPassword } from './known-passwords';

/** bcrypt looks no further: two passwords with the same 72 bytes would be one. */
const MAX_BYTES = 72;
/** Staff always need a second factor besides; see docs/adr/0010-factors.md for why patients get eight. */
export const MIN_LENGTH = { patient: 8, staff: 10 } as const;
/** A name of two letters would be found in half of all passwords. */
const SHORTEST_WORD = 3;
/** What must be left of a password once the words about its owner, digits and signs are taken out. */
const OWN_LETTERS = 4;

export interface PasswordOwner {
  kind: keyof typeof MIN_LENGTH;
  /** Phone, e-mail address, name, clinic: what a stranger tries first. Never stored. */
  about: readonly string[];
}

/**
 * Length and the worst choices only (NIST SP 800-63B): no composition rules, which make people write passwords down.
 * @throws AppError password_too_short, password_too_long, password_common, password_personal
 */
export function checkPassword(password: string, { kind, about }: PasswordOwner): void {
  const minimum = MIN_LENGTH[kind];
  if (Array.from(password).length < minimum) throw invalid('password_too_short', { minimum });
  if (Buffer.byteLength(password) > MAX_BYTES) throw invalid('password_too_long', { maximum: MAX_BYTES });
  if (isKnownPassword(password)) throw invalid('password_common');
  if (isAboutOwner(password, about)) throw invalid('password_personal');
}

function isAboutOwner(password: string, about: readonly string[]): boolean {
  const low = fold(password);
  const numbers = about.map((each) => each.replace(/\D/g, '').slice(-9)).filter((each) => each.length === 9);
  if (numbers.some((number) => low.replace(/\D/g, '').includes(number))) return true;
  const words = about.flatMap((each) => fold(each).split(/[^\p{L}]+/u));
  const telling = words.filter((word) => word.length >= SHORTEST_WORD).sort((a, b) => b.length - a.length);
  const found = telling.filter((word) => low.includes(word));
  if (found.length === 0) return false;
  const rest = found.reduce((left, word) => left.replaceAll(word, ''), low);
  return rest.replace(/[^\p{L}]/gu, '').length < OWN_LETTERS;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
