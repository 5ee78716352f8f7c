import type { Cents } from '../../../../src/kernel/money';
import { holdsMoney, type Refund } from './refund';
import { fateOf } from './refund-fate';

export const REFUND_STEPS = ['asked', 'sent', 'checking', 'back'] as const;
export type RefundStep = (typeof REFUND_STEPS)[number];

/** How far money is on its way back. `cents` are those that the step is about. */
export interface RefundProgress {
  step: RefundStep;
  cents: Cents;
}

/** Of all refunds of a charge what the payer has to know: the one that is furthest behind; null where none goes back. */
export function refundProgress(
  refunds: readonly Pick<Refund, 'state' | 'amountCents' | 'contradictedCode'>[],
): RefundProgress | null {
  const held = refunds.filter(({ state }) => holdsMoney(state));
  if (held.length === 0) return null;
  // As the clinic is told: of what M-Pesa denies later, nobody says that it is back.
  const awaited = held.filter((each) => fateOf(each) !== 'done');
  const cents = (awaited.length > 0 ? awaited : held).reduce((sum, { amountCents }) => sum + amountCents, 0);
  const isSome = (state: Refund['state']): boolean => awaited.some((each) => each.state === state);
  if (awaited.length === 0) return { step: 'back', cents };
  if (awaited.some((each) => fateOf(each) === 'review')) return { step: 'checking', cents };
  return { step: isSome('requested') ? 'asked' : 'sent', cents };
}
