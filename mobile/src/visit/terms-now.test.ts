import { paymentOf, visitOf } from '../testing/visit';
import { termsNow } from './terms-now';

const PAID = paymentOf({ state: 'paid', paidCents: 120_000 });
const FREE_UNTIL = new Date('2026-11-25T11:30:00.000Z');
const after = (ms: number): Date => new Date(FREE_UNTIL.getTime() + ms);

test('until the hour that the clinic names everything comes back, and a millisecond later nothing does', () => {
  const visit = visitOf({ payment: PAID });
  expect(termsNow(visit, FREE_UNTIL).refund).toBe('full');
  expect(termsNow(visit, after(1)).refund).toBe('none');
});

test('an old copy does not promise a move that its hour has passed', () => {
  const visit = visitOf({ payment: PAID });
  expect(termsNow(visit, FREE_UNTIL).canMove).toBe(true);
  expect(termsNow(visit, after(1)).canMove).toBe(false);
});

test('what the clinic refuses stays refused, whatever the hour', () => {
  const terms = { ...visitOf().terms, canMove: false, canCancel: false };
  expect(termsNow(visitOf({ terms }), after(-1))).toMatchObject({ canMove: false, canCancel: false });
});

test('who has paid nothing is promised nothing, and loses nothing', () => {
  for (const payment of [null, paymentOf(), paymentOf({ paidCents: 120_000, refundedCents: 120_000 })])
    expect(termsNow(visitOf({ payment }), after(-1))).toMatchObject({
      refund: 'nothing-paid',
      freeUntil: null,
    });
});

test('a held time can be moved at short notice, and not once the hold has lapsed', () => {
  const visit = visitOf({ status: 'held', holdExpiresAt: '2026-11-26T10:00:00Z' });
  expect(termsNow(visit, new Date('2026-11-26T09:59:00Z')).canMove).toBe(true);
  expect(termsNow(visit, new Date('2026-11-26T10:00:00Z')).canMove).toBe(false);
});

test('one that has begun is neither moved nor cancelled', () => {
  expect(termsNow(visitOf(), new Date('2026-11-26T11:30:00Z'))).toMatchObject({
    canMove: false,
    canCancel: false,
  });
});
