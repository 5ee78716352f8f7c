import { isOver, type AttemptState } from './attempt';
import { isCovered, type Charge } from './charge';
import { decision, type Alert, type Decision } from './decision';

/** Money that is certain: how it counts depends only on what the attempt and its charge have seen before. */
export function settlement(
  state: AttemptState,
  charge: Pick<Charge, 'paidCents' | 'amountCents' | 'closed'>,
  receipt: string | null,
  alerts: readonly Alert[] = [],
): Decision {
  const effect = { kind: 'settle', receipt } as const;
  const surplus = charge.closed !== null || isCovered(charge);
  const due: readonly Alert[] = surplus ? ['refund_due'] : [];
  if (isOver(state)) return decision('late_paid', effect, [...alerts, 'late_success', ...due]);
  if (charge.closed !== null) return decision('late_paid', effect, [...alerts, 'late_success', ...due]);
  if (surplus) return decision('overpaid', effect, [...alerts, ...due]);
  return decision(receipt === null ? 'paid_unreceipted' : 'paid', effect, alerts);
}
