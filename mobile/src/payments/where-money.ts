import type { Schemas } from '@daktari/api-client';

export interface MoneyFacts {
  state: Schemas['Payment']['state'];
  amountCents: number;
  paidCents: number | null;
  refundedCents: number | null;
  /** How far money is on its way back, where the visit says so. */
  refund?: NonNullable<Schemas['Visit']['payment']>['refund'];
}

/** Where the money is: taken, not taken, being asked, on the way back, or back. Cents of what the sentence is about. */
export type WhereMoney =
  | { kind: 'not-taken' | 'asking' | 'taken'; cents: number }
  /** A part came in; the rest is owed. */
  | { kind: 'part-taken'; cents: number; owedCents: number }
  /** Asked for, sent by M-Pesa, or looked into by people. */
  | { kind: 'back-asked' | 'back-sent' | 'back-checked'; cents: number }
  | { kind: 'coming-back'; cents: number; backCents: number }
  | { kind: 'part-back'; cents: number; backCents: number }
  | { kind: 'back'; cents: number };

const STEPS = { asked: 'back-asked', sent: 'back-sent', checking: 'back-checked' } as const;

export function whereMoney({
  state,
  amountCents,
  paidCents,
  refundedCents,
  refund = null,
}: MoneyFacts): WhereMoney {
  const [paid, back] = [paidCents ?? 0, refundedCents ?? 0];
  // A charge stays paid until the money has left: where it goes is said by the refund.
  const goesBack = state === 'paid' || state === 'part_refunded' || state === 'refund_due';
  if (goesBack && refund && refund.step !== 'back') return { kind: STEPS[refund.step], cents: refund.cents };
  switch (state) {
    case 'open':
    case 'cancelled':
      return { kind: 'not-taken', cents: amountCents };
    case 'processing':
      if (paid > 0) return { kind: 'part-taken', cents: paid, owedCents: amountCents - paid };
      return { kind: 'asking', cents: amountCents };
    case 'paid':
      return { kind: 'taken', cents: paid - back };
    case 'part_refunded':
      return { kind: 'part-back', cents: paid - back, backCents: back };
    case 'refund_due':
      return { kind: 'coming-back', cents: paid - back, backCents: back };
    case 'refunded':
      return { kind: 'back', cents: back };
  }
}

/** Whether there is a receipt to show: some money came in. */
export function hasReceipt({
  paidCents,
  receipt,
}: {
  paidCents: number | null;
  receipt: string | null;
}): boolean {
  return (paidCents ?? 0) > 0 && receipt !== null;
}
