import { clerkOf } from '../../../../src/kernel/clerk';
import { CHARGE_STATES, type ChargeState } from '../../../mpesa/server/face';
import type { Journeys } from '../journeys/context';
import type { PaymentTotal } from '../ports';
import type { Caller } from './reach-visit';

interface MoneyOfDays {
  totals: (PaymentTotal & { state: ChargeState })[];
  due: { count: number; cents: number };
}

/** Sums of the caller's clinic: of the days by state, and what has to go back of all days. */
export async function paymentsOfDays(
  { kernel, paymentTotals }: Pick<Journeys, 'kernel' | 'paymentTotals'>,
  caller: Pick<Caller, 'principal'>,
  span: { from: Date; to: Date },
): Promise<MoneyOfDays> {
  const { clinicId } = clerkOf(caller.principal);
  const found = await paymentTotals.ofSpan(kernel.db(), clinicId, span);
  const totals = found.map((total) => {
    const state = CHARGE_STATES.find((known) => known === total.state);
    // Money that is left out of a sum in silence would be missing on nobody's screen.
    if (state === undefined) throw new Error(`payments have an unknown state: ${total.state}`);
    return { ...total, state };
  });
  return { totals, due: await paymentTotals.due(kernel.db(), clinicId) };
}
