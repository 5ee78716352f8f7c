import type { Visit } from '../api/use-visits';
import { paymentOf, visitOf } from '../testing/visit';
import { holdOf, openCents, sendAgain, stageOf, waitingVisit, type Attempt } from './pay-stage';

const NOW = new Date('2026-11-26T10:48:00Z');
const attemptOf = (changes: Partial<Attempt>): Attempt => ({
  state: 'prompted',
  code: null,
  startedAt: '2026-11-26T10:47:30Z',
  promptAt: null,
  mayRetryAt: null,
  ...changes,
});
const held = (attempt: Partial<Attempt> | null, changes: Partial<Visit> = {}): Visit =>
  visitOf({
    status: 'held',
    holdExpiresAt: '2026-11-26T11:00:00Z',
    payment: paymentOf({ attempt: attempt && attemptOf(attempt) }),
    ...changes,
  });

test.each([
  [{ state: 'created' }, { kind: 'asked', at: null }],
  [
    { state: 'created', promptAt: '2026-11-26T10:49:00Z' },
    { kind: 'asked', at: '2026-11-26T10:49:00Z' },
  ],
  [
    { state: 'created', promptAt: '2026-11-26T10:47:00Z' },
    { kind: 'asked', at: null },
  ],
  [{ state: 'submitting' }, { kind: 'asked', at: null }],
  [{ state: 'prompted' }, { kind: 'pin', untilMs: Date.parse('2026-11-26T10:48:30Z') }],
  // No PIN in a minute: nobody is told to pay once more before M-Pesa has said so.
  [{ state: 'prompted', startedAt: '2026-11-26T10:46:59Z' }, { kind: 'unclear' }],
  [{ state: 'submit_unknown', code: 'unknown' }, { kind: 'unclear' }],
  [{ state: 'paid_unreceipted' }, { kind: 'unclear' }],
  [
    { state: 'failed', code: 'wrong_pin' },
    { kind: 'failed', code: 'wrong_pin' },
  ],
  [
    { state: 'rejected', code: 'limit' },
    { kind: 'failed', code: 'limit' },
  ],
  [null, { kind: 'unpaid' }],
] as const)('a held visit whose attempt is %j is %j', (attempt, stage) => {
  expect(stageOf(held(attempt), NOW)).toEqual(stage);
});

test('a visit is booked when the server says so, whatever became of an attempt', () => {
  const failed = paymentOf({ attempt: attemptOf({ state: 'failed' }), paidCents: 120_000 });
  expect(stageOf(visitOf({ status: 'confirmed', payment: failed }), NOW)).toEqual({
    kind: 'booked',
    paid: true,
  });
  expect(stageOf(visitOf({ status: 'confirmed', payment: null }), NOW)).toEqual({
    kind: 'booked',
    paid: false,
  });
});

describe('a hold that has ended', () => {
  const over = { holdExpiresAt: '2026-11-26T10:47:59Z' };
  test('is over, and nothing was taken, where M-Pesa has refused', () => {
    const visit = held({ state: 'failed', code: 'cancelled' }, over);
    expect(stageOf(visit, NOW)).toEqual({ kind: 'ended', why: 'lapsed', money: 'none' });
  });
  test('is not over by the clock alone while M-Pesa may still answer', () => {
    expect(stageOf(held({ state: 'submit_unknown' }, over), NOW)).toEqual({ kind: 'unclear' });
  });
  test('says that M-Pesa is still asked, or that money comes back', () => {
    const asking = held({ state: 'submit_unknown' }, { status: 'expired' });
    expect(stageOf(asking, NOW)).toEqual({ kind: 'ended', why: 'lapsed', money: 'asking' });
    const paid = visitOf({ status: 'cancelled', payment: paymentOf({ paidCents: 120_000 }) });
    expect(stageOf(paid, NOW)).toEqual({ kind: 'ended', why: 'cancelled', money: 'returning' });
  });
});

describe('the request can be sent again', () => {
  const again = (visit: Visit) => sendAgain(visit, stageOf(visit, NOW), NOW);
  test('only from when the server allows it', () => {
    const mayRetryAt = '2026-11-26T10:50:14Z';
    expect(again(held({ state: 'failed', mayRetryAt }))).toEqual({ inMs: 134_000 });
    expect(again(held({ state: 'prompted', mayRetryAt }))).toEqual({ inMs: 134_000 });
    expect(again(held({ state: 'failed', mayRetryAt: '2026-11-26T10:48:00Z' }))).toEqual({ inMs: 0 });
  });
  test('not while it is unknown, on its way, or over', () => {
    expect(again(held({ state: 'submit_unknown' }))).toBeNull();
    expect(again(held({ state: 'submitting', mayRetryAt: '2026-11-26T10:00:00Z' }))).toBeNull();
    expect(again(visitOf())).toBeNull();
  });
  test('at once where nobody was asked yet', () => expect(again(held(null))).toEqual({ inMs: 0 }));
});

test.each([
  ['2026-11-26T10:50:01Z', false, { leftMs: 121_000, warn: false, mayExtend: true }],
  ['2026-11-26T10:50:00Z', false, { leftMs: 120_000, warn: true, mayExtend: true }],
  ['2026-11-26T10:48:01Z', true, { leftMs: 1000, warn: true, mayExtend: false }],
  ['2026-11-26T10:48:00Z', false, null],
])('a hold until %s, extended: %s', (holdExpiresAt, holdExtended, expected) => {
  expect(holdOf(held(null, { holdExpiresAt, holdExtended }), NOW)).toEqual(expected);
});

test('what is still to pay counts what has come in', () => {
  expect(openCents(held(null, { payment: paymentOf({ paidCents: 20_000 }) }))).toBe(100_000);
  expect(openCents(visitOf({ payment: null, priceCents: 5000 }))).toBe(5000);
});

test('whoever comes back finds the hold that ends first, and none that is over', () => {
  const later = held(null, { id: 'later' });
  const sooner = held(null, { id: 'sooner', holdExpiresAt: '2026-11-26T10:55:00Z' });
  const over = held(null, { id: 'over', holdExpiresAt: '2026-11-26T10:40:00Z' });
  expect(waitingVisit([visitOf(), later, over, sooner], NOW)?.id).toBe('sooner');
  expect(waitingVisit([over], NOW)).toBeNull();
});
