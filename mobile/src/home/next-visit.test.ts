import type { Visit } from '../api/use-visits';
import { paymentOf, visitOf } from '../testing/visit';
import { howSoon, nextVisit, standingOf } from './next-visit';

const NOW = new Date('2026-11-26T10:48:00Z');
const at = (startsAt: string, endsAt: string, changes: Partial<Visit> = {}): Visit =>
  visitOf({ id: startsAt, startsAt, endsAt, ...changes });

test('the next visit is the earliest that is not over, whatever order they came in', () => {
  const far = at('2026-12-01T08:00:00Z', '2026-12-01T08:30:00Z');
  const near = at('2026-11-26T11:30:00Z', '2026-11-26T12:00:00Z');
  const over = at('2026-11-26T10:00:00Z', '2026-11-26T10:30:00Z');
  expect(nextVisit([far, near, over], NOW)).toBe(near);
});

test('one that is going on still stands there', () => {
  const running = at('2026-11-26T10:30:00Z', '2026-11-26T11:00:00Z');
  expect(nextVisit([running], NOW)).toBe(running);
});

test.each([
  ['cancelled', { status: 'cancelled' }],
  ['not paid in time', { status: 'expired' }],
  ['held, and the hold has lapsed', { status: 'held', holdExpiresAt: '2026-11-26T10:47:59Z' }],
] as const)('a visit that is %s is no next visit', (_name, changes) => {
  expect(nextVisit([visitOf(changes)], NOW)).toBeNull();
});

test.each([
  ['2026-11-26T10:48:00Z', { key: 'app.home.began' }],
  ['2026-11-26T10:48:20Z', { key: 'app.home.in_minute' }],
  ['2026-11-26T11:30:00Z', { key: 'app.home.in_minutes', count: 42 }],
  ['2026-11-26T12:47:00Z', { key: 'app.home.in_minutes', count: 119 }],
  ['2026-11-26T12:48:00Z', { key: 'app.home.in_hours', count: 2 }],
  ['2026-11-28T10:47:00Z', { key: 'app.home.in_hours', count: 47 }],
  ['2026-11-28T10:48:00Z', { key: 'app.home.in_days', count: 2 }],
])('%s is told as %j', (startsAt, soon) => {
  expect(howSoon(startsAt, NOW)).toEqual(soon);
});

const held = (payment: Visit['payment']): Visit =>
  visitOf({ status: 'held', holdExpiresAt: '2026-11-26T11:15:00Z', payment });
const attempt = (state: NonNullable<NonNullable<Visit['payment']>['attempt']>['state']) => ({
  state,
  code: null,
  startedAt: '2026-11-26T10:45:00Z',
  promptAt: null,
  mayRetryAt: null,
});

test('a confirmed visit is paid, or booked where it costs nothing', () => {
  expect(standingOf(visitOf({ payment: paymentOf({ state: 'paid', paidCents: 120_000 }) }))).toEqual({
    kind: 'paid',
  });
  expect(standingOf(visitOf())).toEqual({ kind: 'booked' });
});

test.each(['created', 'submitting', 'prompted', 'submit_unknown', 'paid_unreceipted'] as const)(
  'while M-Pesa has not answered for good (%s) nobody is told how to pay: it might be twice',
  (state) => {
    expect(standingOf(held(paymentOf({ attempt: attempt(state) })))).toEqual({
      kind: 'asking',
      until: '2026-11-26T11:15:00Z',
    });
  },
);

test.each([null, attempt('failed'), attempt('rejected')])(
  'a held visit without a payment on its way says how to pay without data, and what is still owed',
  (one) => {
    expect(standingOf(held(paymentOf({ attempt: one, paidCents: 20_000 })))).toMatchObject({
      kind: 'unpaid',
      payBill: { number: '174379', account: 'NY7K2Q', cents: 100_000 },
    });
  },
);
