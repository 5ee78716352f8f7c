import { stateOf, type AttemptFacts } from './attempt';
import { chargeStateOf } from './charge';
import { assertBalanced, credit, debit, earningEntry, earningUndoneEntry } from './ledger';
import { nextQueryAt, pauseAfterTurnedAway } from './query-plan';
import { codeOf, groupOf, isTerminal } from './result-codes';
import { tokenBucket } from './token-bucket';

const AT = new Date('2026-11-23T09:00:00Z');
const none: AttemptFacts = {
  submitStartedAt: null,
  submitOutcome: null,
  refusedCode: null,
  failedCode: null,
  settledAt: null,
  receipt: null,
};

test('money outranks a failure, a failure outranks an open prompt', () => {
  const prompted = { ...none, submitStartedAt: AT, submitOutcome: 'accepted' as const };
  expect(stateOf(none).kind).toBe('created');
  expect(stateOf({ ...none, submitStartedAt: AT }).kind).toBe('submitting');
  expect(stateOf(prompted).kind).toBe('prompted');
  expect(stateOf({ ...prompted, submitOutcome: 'unclear' }).kind).toBe('submit_unknown');
  expect(stateOf({ ...prompted, failedCode: '1032' })).toEqual({ kind: 'failed', code: '1032' });
  expect(stateOf({ ...prompted, failedCode: '1032', settledAt: AT }).kind).toBe('paid_unreceipted');
  expect(stateOf({ ...prompted, failedCode: '1032', settledAt: AT, receipt: 'R' }).kind).toBe('paid');
});

test.each([
  [{}, 'open'],
  [{ asking: 1 }, 'processing'],
  [{ asking: 1, paidCents: 100 }, 'paid'],
  [{ asking: 2, paidCents: 200, claimedCents: 100, refundedCents: 100 }, 'paid'],
  [{ asking: 1, closed: 'withdrawn' as const }, 'cancelled'],
  [{ asking: 1, closed: 'withdrawn' as const, paidCents: 100 }, 'refund_due'],
  [{ asking: 1, closed: 'refunding' as const, paidCents: 100, claimedCents: 100 }, 'paid'],
  [{ asking: 1, closed: 'refunding' as const, paidCents: 60, claimedCents: 60 }, 'refund_due'],
  [{ asking: 1, paidCents: 60 }, 'processing'],
  [
    { asking: 1, closed: 'refunding' as const, paidCents: 100, claimedCents: 100, refundedCents: 100 },
    'refunded',
  ],
  [
    { asking: 2, closed: 'refunding' as const, paidCents: 200, claimedCents: 200, refundedCents: 100 },
    'part_refunded',
  ],
  [
    { asking: 2, closed: 'refunding' as const, paidCents: 200, claimedCents: 100, refundedCents: 100 },
    'refund_due',
  ],
])('a charge with %j is %s', (facts, state) => {
  const base = {
    amountCents: 100,
    paidCents: 0,
    refundedCents: 0,
    claimedCents: 0,
    closed: null,
    asking: 0,
  };
  expect(chargeStateOf({ ...base, ...facts })).toBe(state);
});

test('an entry that does not balance is refused', () => {
  const entry = { key: 'k', cause: null, kind: 'payment' as const, charge: 'c' };
  const one = debit('mpesa_utility', 100);
  expect(() => assertBalanced({ ...entry, postings: [one, credit('patient_credit:1', 100)] })).not.toThrow();
  expect(() => assertBalanced({ ...entry, postings: [one, credit('patient_credit:1', 99)] })).toThrow(
    'balance',
  );
  expect(() => assertBalanced({ ...entry, postings: [] })).toThrow('balance');
  expect(() =>
    assertBalanced({ ...entry, postings: [debit('mpesa_utility', -1), credit('mpesa_utility', -1)] }),
  ).toThrow();
  expect(() => debit('mpesa_utility', 0.5)).toThrow(RangeError);
});

test('an earning and its undoing balance and leave nothing', () => {
  const earned = earningEntry({ charge: 'c', patientId: 1, amountCents: 100_000, feeCents: 10_000 });
  assertBalanced(earned);
  assertBalanced(earningUndoneEntry('c', earned.postings));
  assertBalanced(earningEntry({ charge: 'c', patientId: 1, amountCents: 100, feeCents: 100 }));
});

test('questions become rarer and end after a day', () => {
  const after = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000);
  expect(nextQueryAt(AT, after(1))).toEqual(after(3));
  expect(nextQueryAt(AT, after(3))).toEqual(after(5));
  expect(nextQueryAt(AT, after(100))).toEqual(after(160));
  expect(nextQueryAt(AT, after(1430))).toEqual(after(1440));
  expect(nextQueryAt(AT, after(1440))).toBeNull();
});

test('a push that is turned away is tried for about a minute and a half', () => {
  expect([1, 2, 3, 4, 5, 6].map(pauseAfterTurnedAway)).toEqual([5000, 10_000, 20_000, 30_000, 30_000, null]);
});

test('codes arrive as numbers or text; only the closed list ends a prompt', () => {
  expect(codeOf(1032)).toBe('1032');
  expect(codeOf('SFC_IC0003')).toBe('SFC_IC0003');
  for (const value of [null, undefined, {}, [0], true, 1.5, '', 'x'.repeat(21)])
    expect(codeOf(value)).toBeNull();
  expect(isTerminal('1032')).toBe(true);
  for (const code of ['0', '4999', '2029', '7777']) expect(isTerminal(code)).toBe(false);
  expect(groupOf('1')).toBe('insufficient_funds');
  expect(groupOf('400.002.02')).toBe('not_configured');
});

test('the bucket lets a burst through, then one call per share of a minute', () => {
  const bucket = tokenBucket(5);
  expect(bucket.take(1_000_000)).toBe(0);
  expect(bucket.take(1_000_000)).toBe(12_000);
  expect(bucket.take(1_011_999)).toBeGreaterThan(0);
  expect(bucket.take(1_012_000)).toBe(0);
});
