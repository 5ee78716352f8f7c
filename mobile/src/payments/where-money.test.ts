import { hasReceipt, whereMoney, type MoneyFacts } from './where-money';

const PRICE = { amountCents: 120_000, paidCents: 120_000, refundedCents: 0 };

test.each<[MoneyFacts, ReturnType<typeof whereMoney>]>([
  [
    { ...PRICE, state: 'open', paidCents: null, refundedCents: null },
    { kind: 'not-taken', cents: 120_000 },
  ],
  [
    { ...PRICE, state: 'cancelled', paidCents: 0 },
    { kind: 'not-taken', cents: 120_000 },
  ],
  [
    { ...PRICE, state: 'processing', paidCents: 0 },
    { kind: 'asking', cents: 120_000 },
  ],
  [
    { ...PRICE, state: 'processing', paidCents: 20_000 },
    { kind: 'part-taken', cents: 20_000, owedCents: 100_000 },
  ],
  [
    { ...PRICE, state: 'paid' },
    { kind: 'taken', cents: 120_000 },
  ],
  [
    { ...PRICE, state: 'refund_due' },
    { kind: 'coming-back', cents: 120_000, backCents: 0 },
  ],
  [
    { ...PRICE, state: 'refund_due', refundedCents: 50_000 },
    { kind: 'coming-back', cents: 70_000, backCents: 50_000 },
  ],
  [
    { ...PRICE, state: 'part_refunded', refundedCents: 50_000 },
    { kind: 'part-back', cents: 70_000, backCents: 50_000 },
  ],
  [
    { ...PRICE, state: 'paid', refund: { step: 'asked', cents: 120_000 } },
    { kind: 'back-asked', cents: 120_000 },
  ],
  [
    { ...PRICE, state: 'part_refunded', refundedCents: 50_000, refund: { step: 'sent', cents: 70_000 } },
    { kind: 'back-sent', cents: 70_000 },
  ],
  [
    { ...PRICE, state: 'refund_due', refund: { step: 'checking', cents: 120_000 } },
    { kind: 'back-checked', cents: 120_000 },
  ],
  // The visit was read before the payment: what is back is back.
  [
    { ...PRICE, state: 'refunded', refundedCents: 120_000, refund: { step: 'sent', cents: 120_000 } },
    { kind: 'back', cents: 120_000 },
  ],
  [
    { ...PRICE, state: 'refunded', refundedCents: 120_000 },
    { kind: 'back', cents: 120_000 },
  ],
])('%j: %j', (facts, where) => {
  expect(whereMoney(facts)).toEqual(where);
});

test('there is a receipt for money that came, and none for a bare code', () => {
  expect(hasReceipt({ paidCents: 120_000, receipt: 'SKQ1' })).toBe(true);
  expect(hasReceipt({ paidCents: 0, receipt: 'SKQ1' })).toBe(false);
  expect(hasReceipt({ paidCents: 120_000, receipt: null })).toBe(false);
});
