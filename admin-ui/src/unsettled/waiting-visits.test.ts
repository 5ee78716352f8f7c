import { waitingFilter, wantsMoney } from './waiting-visits';

const payment = {
  ...{ state: 'processing' as const, amountCents: 120_000, paidCents: 0, refundedCents: 0, receipt: null },
};

test('money is given to what is still due, and to nothing else', () => {
  expect(wantsMoney({ payment })).toBe(true);
  expect(wantsMoney({ payment: { ...payment, paidCents: 50_000 } })).toBe(true);
  expect(wantsMoney({ payment: { ...payment, paidCents: 120_000, state: 'paid' } })).toBe(false);
  expect(wantsMoney({ payment: { ...payment, state: 'cancelled' } })).toBe(false);
  expect(wantsMoney({ payment: { ...payment, state: 'refund_due' } })).toBe(false);
  expect(wantsMoney({ payment: null })).toBe(false);
});

test('a hold that ended yesterday is still offered', () => {
  const { from, to, state } = waitingFilter(new Date('2026-11-24T10:00:00.000Z'));
  expect([from, to]).toEqual(['2026-11-22T10:00:00.000Z', '2027-01-23T10:00:00.000Z']);
  expect(state).toEqual(['held', 'expired']);
});
