import { CHARGE_STATES, type ChargeState } from '../../../mpesa/server/face';
import type { Journeys } from '../journeys/context';
import type { PaymentTotal } from '../ports';
import { clerkOf } from './clerk';
import type { Caller } from './reach-visit';

/** Sums of the caller's clinic, by state. */
export async function paymentsOfDays(
  { kernel, paymentTotals }: Pick<Journeys, 'kernel' | 'paymentTotals'>,
  caller: Pick<Caller, 'principal'>,
  span: { from: Date; to: Date },
): Promise<(PaymentTotal & { state: ChargeState })[]> {
  const totals = await paymentTotals(kernel.db(), clerkOf(caller).clinicId, span);
  return totals.flatMap((total) => {
    const state = CHARGE_STATES.find((known) => known === total.state);
    return state === undefined ? [] : [{ ...total, state }];
  });
}
