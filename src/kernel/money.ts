/** Money is whole cents of a Kenyan shilling, held in a JavaScript integer. */
export type Cents = number;

const CENTS_PER_SHILLING = 100;
/** M-Pesa takes whole shillings, at most this many in one transaction (CBK, 2023). */
export const MAX_MPESA_SHILLINGS = 250_000;

export function shillingsToCents(shillings: number): Cents {
  return assertCents(shillings * CENTS_PER_SHILLING);
}

export function assertCents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError('money must be whole cents');
  return value;
}

/** Whole shillings for a cent amount that M-Pesa can take, or null when it cannot (zero, fraction, too large). */
export function mpesaShillings(cents: Cents): number | null {
  if (!Number.isSafeInteger(cents) || cents <= 0 || cents % CENTS_PER_SHILLING !== 0) return null;
  const shillings = cents / CENTS_PER_SHILLING;
  return shillings <= MAX_MPESA_SHILLINGS ? shillings : null;
}

/**
 * Cents from what a payment provider sent: a number or a plain decimal string with at most two decimals.
 * Anything else (hex, exponent, NaN, arrays, booleans, fractions of a cent) is null.
 */
export function parseProviderAmount(value: unknown): Cents | null {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== 'string' || !/^\d{1,12}(\.\d{1,2})?$/.test(text)) return null;
  const [whole = '0', fraction = ''] = text.split('.');
  return Number(whole) * CENTS_PER_SHILLING + Number(fraction.padEnd(2, '0'));
}

/**
 * `percent` (at most two decimals) of `cents`, rounded down to a whole shilling, since M-Pesa moves whole shillings only.
 * Counted in hundredths of a percent: 4.35 % of 20,000/- would else come out a shilling short.
 */
export function percentOf(cents: Cents, percent: number): Cents {
  const basisPoints = Math.round(percent * 100);
  return Math.floor((cents * basisPoints) / (10_000 * CENTS_PER_SHILLING)) * CENTS_PER_SHILLING;
}
