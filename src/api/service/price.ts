import { MAX_MPESA_SHILLINGS, mpesaShillings, shillingsToCents } from '../../kernel/money';

/** Why nobody could pay this price; null for one that M-Pesa takes, and for none. */
export function priceProblem(cents: unknown): 'amount_invalid' | 'amount_too_large' | null {
  if (cents === undefined) return null;
  if (typeof cents !== 'number') return 'amount_invalid';
  if (mpesaShillings(cents) !== null) return null;
  return cents > shillingsToCents(MAX_MPESA_SHILLINGS) ? 'amount_too_large' : 'amount_invalid';
}
