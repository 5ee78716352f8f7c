import type { VisitDetail } from '../data/records';
import { askAgain, isAwaited, payStep } from './pay-now';

const NOW = new Date('2026-11-25T08:20:00Z');
const LATER = '2026-11-25T08:25:00Z';
const EARLIER = '2026-11-25T08:15:00Z';

type Payment = NonNullable<VisitDetail['payment']>;
type Attempt = NonNullable<Payment['attempt']>;

const held = (attempt: Partial<Attempt> | null, holdExpiresAt: string | null = LATER) => ({
  status: 'held' as const,
  holdExpiresAt,
  payment: {
    ...{ id: 'p', reference: 'NY7K2Q', state: 'processing' as const, receipt: null },
    ...{ amountCents: 120000, paidCents: 0, refundedCents: 0, refund: null },
    payBill: { businessNumber: '174379', account: 'NY7K2Q' },
    attempt: attempt && {
      ...{ state: 'prompted' as const, code: null, startedAt: EARLIER, promptAt: null, mayRetryAt: null },
      ...attempt,
    },
  },
});

test.each([
  [held({}), 'asking', null],
  [held({ state: 'created', promptAt: LATER }), 'soon', null],
  [held({ state: 'submit_unknown', mayRetryAt: LATER }), 'unclear', { from: LATER }],
  [held({ mayRetryAt: LATER }), 'asking', { from: LATER }],
  // No callback, and no query told anything either.
  [held({ mayRetryAt: EARLIER }), 'silent', 'now'],
  [held({ mayRetryAt: EARLIER }, EARLIER), 'over-unclear', null],
  [held({ state: 'failed', mayRetryAt: EARLIER }), 'failed', 'now'],
  [held({ state: 'rejected', mayRetryAt: LATER }), 'failed', { from: LATER }],
  [held(null), 'waiting', null],
  [held({ state: 'failed', mayRetryAt: EARLIER }, EARLIER), 'over', null],
  [{ ...held({ mayRetryAt: EARLIER }), status: 'expired' as const }, 'over-unclear', null],
  [{ ...held({ state: 'failed' }), status: 'expired' as const }, 'over', null],
  [{ ...held({ state: 'paid' }), status: 'confirmed' as const }, null, null],
])('%#: a visit that is paid for stands at %j', (visit, step, again) => {
  expect(payStep(visit, NOW)).toBe(step);
  expect(askAgain(visit, payStep(visit, NOW), NOW)).toEqual(again);
});

test('a page looks again by itself only while an answer may come', () => {
  expect((['asking', 'soon', 'silent', 'unclear', 'over-unclear'] as const).every(isAwaited)).toBe(true);
  expect((['failed', 'waiting', 'over', null] as const).some(isAwaited)).toBe(false);
});
