import type { DaySpan } from '../../../../src/kernel/figures';
import type { Cents } from '../../../../src/kernel/money';

export interface Movement {
  at: Date;
  inCents: Cents;
  outCents: Cents;
}

/** One row a day, in the order of `days`. */
export function foldMoney(
  days: readonly DaySpan[],
  movements: readonly Movement[],
): { received: Cents; refunded: Cents }[] {
  const rows = days.map(() => ({ received: 0, refunded: 0 }));
  for (const { at, inCents, outCents } of movements) {
    const row = rows[days.findIndex(({ from, to }) => at >= from && at < to)];
    if (!row) continue;
    row.received += inCents;
    row.refunded += outCents;
  }
  return rows;
}
