import { dayFigures } from './day-figures';

const total = (
  state: 'open' | 'paid' | 'processing' | 'refund_due' | 'part_refunded' | 'cancelled',
  count: number,
  [amountCents, paidCents, refundedCents]: [number, number, number],
) => ({ state, count, amountCents, paidCents, refundedCents });

test('what came, what is on the way, what has to go back and what went back', () => {
  const totals = [
    total('paid', 3, [360_000, 360_000, 0]),
    total('processing', 2, [240_000, 50_000, 0]),
    total('refund_due', 1, [120_000, 120_000, 20_000]),
    total('part_refunded', 1, [120_000, 240_000, 120_000]),
    total('cancelled', 4, [480_000, 0, 0]),
    // Nobody asks for it any more.
    total('open', 5, [600_000, 0, 0]),
  ];
  // Of other days, too: the tab beside it counts the same ones.
  expect(dayFigures({ totals, due: { count: 6, cents: 480_000 } })).toEqual([
    { name: 'received', cents: 770_000, count: 7 },
    { name: 'asking', cents: 190_000, count: 2 },
    { name: 'due', cents: 480_000, count: 6 },
    { name: 'back', cents: 140_000, count: 2 },
  ]);
});

test('a day without payments is four times nothing', () => {
  expect(
    dayFigures({ totals: [], due: { count: 0, cents: 0 } }).map(({ cents, count }) => cents + count),
  ).toEqual([0, 0, 0, 0]);
});
