import { money as en } from './en/money';
import type { Language } from './language';
import { fill } from './placeholders';
import { money as sw } from './sw/money';

const CENTS_PER_SHILLING = 100;
// Its own words only: the console loads this, and not the whole catalogue with it.
const WORDS: Record<Language, typeof sw> = { en, sw };

/** Whole cents as `KSh 1,200`, with two decimals only when there are cents. Throws RangeError unless `cents` is an integer. */
export function formatKes(cents: number, language: Language): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError('money must be whole cents');
  const amount = amountOf(Math.abs(cents));
  const key = cents < 0 ? 'money.kes.minus' : 'money.kes';
  return fill(WORDS[language][key], { amount }, () => '');
}

// Not Intl: its spaces and signs differ between engines, and an SMS must stay within GSM-7.
function amountOf(cents: number): string {
  const whole = String(Math.floor(cents / CENTS_PER_SHILLING)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = cents % CENTS_PER_SHILLING;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
}
