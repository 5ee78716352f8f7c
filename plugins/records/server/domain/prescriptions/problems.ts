import { inThousandths, isDerivable } from './quantity';
import type { Wish } from './prescription';

const MOST_REFILLS = 12;
const MOST_AMOUNT = 10_000;
const WEEK = 7;

/** What is wrong with one field: where, a code whose text is in packages/texts, and the values of that text. */
export interface WishProblem {
  path: readonly string[];
  problem: string;
  maximum?: number;
}

/** Everything that is wrong with a wish; empty when it can be prescribed. */
export function problemsOf(wish: Wish): WishProblem[] {
  const { dose, quantity } = wish;
  return [
    ...amountProblem(['dose', 'amount'], dose.amount),
    ...(dose.asNeeded ? amountProblem(['dose', 'asNeeded', 'most'], dose.asNeeded.most) : []),
    ...mostProblem(wish),
    ...(quantity ? amountProblem(['quantity', 'value'], quantity.value) : []),
    ...quantityProblem(wish),
    ...weekdayProblem(wish),
    ...refillProblem(wish),
  ];
}

function amountProblem(path: readonly string[], amount: number): WishProblem[] {
  const isExact = Math.abs(amount * 1000 - inThousandths(amount)) < 1e-6;
  if (amount > 0 && amount <= MOST_AMOUNT && isExact) return [];
  return [{ path, problem: 'problem_rx_amount', maximum: MOST_AMOUNT }];
}

function mostProblem({ dose }: Wish): WishProblem[] {
  if (!dose.asNeeded || dose.asNeeded.most >= dose.amount) return [];
  return [{ path: ['dose', 'asNeeded', 'most'], problem: 'problem_rx_most' }];
}

function quantityProblem({ dose, days, quantity }: Wish): WishProblem[] {
  if (quantity || isDerivable(dose, days)) return [];
  return [{ path: ['quantity'], problem: 'problem_rx_quantity' }];
}

/** Within less than a week there might be none of its days. */
function weekdayProblem({ dose: { timing }, days }: Wish): WishProblem[] {
  if (timing.kind !== 'weekdays') return [];
  const twice = new Set(timing.weekdays).size !== timing.weekdays.length;
  if (twice || timing.weekdays.length === 0) {
    return [{ path: ['dose', 'timing', 'weekdays'], problem: 'problem_rx_weekdays' }];
  }
  return days !== null && days < WEEK ? [{ path: ['days'], problem: 'problem_rx_week' }] : [];
}

function refillProblem({ refills, controlled }: Wish): WishProblem[] {
  if (refills > MOST_REFILLS)
    return [{ path: ['refills'], problem: 'problem_rx_refills', maximum: MOST_REFILLS }];
  return controlled && refills > 0 ? [{ path: ['refills'], problem: 'problem_rx_controlled' }] : [];
}
