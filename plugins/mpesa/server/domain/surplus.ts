import type { Cents } from '../../../../src/kernel/money';

/**
 * The payments that can go back whole and still leave the charge covered: the latest first. What is over in a single
 * payment stays the patient's credit, since a reversal returns a receipt in full.
 */
export function surplusPayments<P extends { amountCents: Cents; at: Date }>(
  payments: readonly P[],
  amountCents: Cents,
): P[] {
  let kept = payments.reduce((sum, payment) => sum + payment.amountCents, 0);
  const latestFirst = [...payments].reverse().sort((a, b) => b.at.getTime() - a.at.getTime());
  return latestFirst.filter((payment) => {
    const goes = kept - payment.amountCents >= amountCents;
    if (goes) kept -= payment.amountCents;
    return goes;
  });
}
