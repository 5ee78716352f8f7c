import type { Cents } from '../../../../src/kernel/money';
import { isOver, type AttemptState } from './attempt';
import { isCovered, type Charge } from './charge';
import { decision, type Alert, type Conclusion, type Decision } from './decision';
import type { KnownMoney } from './known-money';

type ChargeSums = Pick<Charge, 'paidCents' | 'amountCents' | 'closed'>;

/** A prompt that certainly brought money: its own, or money that a C2B confirmation told before. */
export function proven(
  state: AttemptState,
  charge: ChargeSums,
  receipt: string | null,
  { receipt: standing, suspended, free }: KnownMoney,
  alerts: readonly Alert[] = [],
): Decision {
  const settle = (told: { receipt: string | null; suspended: string | null }): Decision =>
    settlement(state, charge, told, alerts);
  if (receipt !== null && standing === 'new') return settle({ receipt, suspended: null });
  // Before any other money of its amount: this very receipt was told for no account.
  if (receipt !== null && standing === 'suspense') return settle({ receipt, suspended });
  if (free === null) return settle({ receipt: null, suspended: null });
  const effect = { kind: 'cover', deposit: free, certain: free.receipt === receipt } as const;
  return decision('duplicate_ignored', effect, alerts);
}

/** Money that is certain: how it counts depends only on what the attempt and its charge have seen before. */
function settlement(
  state: AttemptState,
  charge: ChargeSums,
  told: { receipt: string | null; suspended: string | null },
  alerts: readonly Alert[] = [],
): Decision {
  const effect = { kind: 'settle', ...told } as const;
  const surplus = charge.closed !== null || isCovered(charge);
  const due: readonly Alert[] = surplus ? ['refund_due'] : [];
  const late = isOver(state) || charge.closed !== null;
  if (late) return decision('late_paid', effect, [...alerts, 'late_success', ...due]);
  if (surplus) return decision('overpaid', effect, [...alerts, ...due]);
  return decision(told.receipt === null ? 'paid_unreceipted' : 'paid', effect, alerts);
}

/** How money of any amount counts for a charge when it comes by Pay Bill. */
export function depositStanding(
  charge: ChargeSums,
  amountCents: Cents,
): { conclusion: Conclusion; alerts: readonly Alert[] } {
  if (charge.closed !== null) return { conclusion: 'late_paid', alerts: ['late_success', 'refund_due'] };
  const paidCents = charge.paidCents + amountCents;
  if (paidCents < charge.amountCents) return { conclusion: 'underpaid', alerts: ['underpaid'] };
  if (paidCents > charge.amountCents) return { conclusion: 'overpaid', alerts: ['refund_due'] };
  return { conclusion: 'paid', alerts: [] };
}
