import type { PaymentTotals } from '../data/records';

type Total = PaymentTotals['totals'][number];

export interface DayFigure {
  name: 'received' | 'asking' | 'due' | 'back';
  cents: number;
  count: number;
}

/** What the desk asks of a day's money: what came, what is on the way and what went back; and what has to go back of all days. */
export function dayFigures({ totals, due }: PaymentTotals): DayFigure[] {
  const sum = (name: DayFigure['name'], has: (total: Total) => number): DayFigure => {
    const those = totals.filter((total) => has(total) > 0);
    return {
      name,
      cents: those.reduce((cents, total) => cents + has(total), 0),
      count: those.reduce((count, total) => count + total.count, 0),
    };
  };
  return [
    sum('received', ({ paidCents }) => paidCents),
    sum('asking', ({ state, amountCents, paidCents }) =>
      state === 'processing' ? amountCents - paidCents : 0,
    ),
    { name: 'due', ...due },
    sum('back', ({ refundedCents }) => refundedCents),
  ];
}
