import type { Cents } from '../../../../src/kernel/money';

export const CHARGE_STATES = [
  'open',
  'processing',
  'paid',
  'part_refunded',
  'refunded',
  'refund_due',
  'cancelled',
] as const;
export type ChargeState = (typeof CHARGE_STATES)[number];

/** Why a charge takes no more money: it was withdrawn unpaid, or its money is on the way back. */
export type Closure = 'withdrawn' | 'refunding';

export interface Charge {
  documentId: string;
  reference: string;
  subject: string;
  state: ChargeState;
  amountCents: Cents;
  paidCents: Cents;
  refundedCents: Cents;
  clinicId: number;
  patientId: number;
  /** The same by document id, as the vault knows people; null when the row is gone. */
  patient: string | null;
  receipt: string | null;
  paidAt: Date | null;
  version: number;
  closed: Closure | null;
}

export interface ChargeFacts {
  amountCents: Cents;
  paidCents: Cents;
  refundedCents: Cents;
  /** Cents of refunds asked for and not failed, the settled ones included. */
  claimedCents: Cents;
  closed: Closure | null;
  /** Prompts that may still bring money. */
  asking: number;
}

/** The state of a charge as a function of sums, so that the order of events cannot matter. */
export function chargeStateOf(facts: ChargeFacts): ChargeState {
  const kept = facts.paidCents - facts.refundedCents;
  switch (facts.closed) {
    case 'withdrawn':
      if (facts.paidCents === 0) return 'cancelled';
      return kept === 0 ? 'refunded' : 'refund_due';
    case 'refunding':
      if (facts.paidCents > facts.claimedCents) return 'refund_due';
      if (kept === 0) return 'refunded';
      if (facts.refundedCents > 0) return 'part_refunded';
      // A part that came by hand goes back: the charge never was paid.
      return facts.paidCents >= facts.amountCents ? 'paid' : 'refund_due';
    case null:
      if (facts.paidCents === 0) return facts.asking === 0 ? 'open' : 'processing';
      if (kept >= facts.amountCents) return 'paid';
      if (facts.refundedCents === 0) return 'processing';
      return kept === 0 ? 'refunded' : 'part_refunded';
  }
}

export function isCovered(charge: Pick<Charge, 'paidCents' | 'amountCents'>): boolean {
  return charge.paidCents >= charge.amountCents;
}
