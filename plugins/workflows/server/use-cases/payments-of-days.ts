import { clerkOf } from '../../../../src/kernel/clerk';
import { CHARGE_STATES, type ChargeState } from '../../../mpesa/server/face';
import type { Journeys } from '../journeys/context';
import type { PaymentTotal } from '../ports';
import type { Caller } from './reach-visit';

/** Sums of the caller's clinic, by state. */
export async function paymentsOfDays(
  { kernel, paymentTotals }: Pick<Journeys, 'kernel' | 'paymentTotals'>,
  caller: Pick<Caller, 'principal'>,
  span: { from: Date; to: Date },
): Promise<(PaymentTotal & { state: ChargeState })[]> {
  const totals = await paymentTotals(kernel.db(), clerkOf(caller.principal).clinicId, span);
  return totals.map((total) => {
    const state = CHARGE_STATES.find((known) => known === total.state);
    // Money that is left out of a sum in silence would be missing on nobody's screen.
    if (state === undefined) throw new Error(`payments have an unknown state: ${total.state}`);
    return { ...total, state };
  });
}
