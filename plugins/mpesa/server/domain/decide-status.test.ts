import { decideReversal, type ReversalResult } from './decide-reversal';
import {
  decideStatus,
  MAY_RUN_MS,
  parseStatusResult,
  type StatusAnswer,
  type StatusFacts,
} from './decide-status';
import type { Refund, RefundState } from './refund';

const SENT = new Date('2026-11-23T09:00:00Z');
const RECEIPT = 'UKN1AAAA01';
const refund = {
  state: 'sent' as RefundState,
  receipt: RECEIPT,
  amountCents: 150_000,
  resultCode: null as string | null,
  sends: 1,
  sentAt: SENT,
  originatorId: 'o1',
  conversationId: 'c1',
  closedAs: null as Refund['closedAs'],
};
const after = (ms: number): Date => new Date(SENT.getTime() + ms);
const facts: StatusFacts = {
  refund,
  trusted: true,
  replaced: false,
  askedAt: after(2 * MAY_RUN_MS),
  stoodAt: [],
};
const completed = { kind: 'status', status: 'completed', receipt: RECEIPT, amount: 150_000 } as const;
const reversed = { ...completed, status: 'reversed' } as const;
const stoodTwice = { stoodAt: [after(MAY_RUN_MS)] };

function conclude(
  answer: StatusAnswer,
  changes: Partial<StatusFacts> = {},
  of: Partial<typeof refund> = {},
): string {
  return decideStatus(answer, { ...facts, ...changes, refund: { ...refund, ...of } }).conclusion;
}

test.each(['sending', 'sent', 'unknown', 'requested', 'failed'] as const)(
  'a reversed payment ends a refund that is %s',
  (state) => expect(conclude(reversed, {}, { state })).toBe('refund_done'),
);

test.each([
  ['the refund is done already', reversed, {}, { state: 'done' }, 'duplicate_ignored'],
  ['a person looks at it', reversed, {}, { state: 'review' }, 'pending'],
  ['another refund claims the money', reversed, { replaced: true }, { state: 'failed' }, 'quarantined'],
  ['it comes from elsewhere', reversed, { trusted: false }, {}, 'quarantined'],
  ['it is about another receipt', { ...reversed, receipt: 'UKN1AAAA02' }, {}, {}, 'quarantined'],
  ['it names no receipt', { ...reversed, receipt: null }, {}, {}, 'quarantined'],
  ['the amount differs', { ...reversed, amount: 150_100 }, {}, {}, 'refund_review'],
  ['there is no amount', { ...reversed, amount: null }, {}, {}, 'refund_review'],
  ['it cannot be read', { kind: 'unreadable' }, {}, {}, 'quarantined'],
  ['there is no such transaction', { kind: 'no-word', code: '2032' }, {}, {}, 'refund_review'],
  ['the question failed', { kind: 'no-word', code: '100000002' }, {}, {}, 'pending'],
  ['the status is another', { ...reversed, status: 'other' }, {}, {}, 'pending'],
] as const)('no refund is ended when %s', (_why, answer, changes, of, conclusion) => {
  expect(conclude(answer, changes, of)).toBe(conclusion);
});

describe('a payment that stands', () => {
  test('twice, long after the sending, is reversed once more', () => {
    expect(conclude(completed, stoodTwice)).toBe('refund_again');
    expect(conclude(completed, stoodTwice, { state: 'unknown' })).toBe('refund_again');
  });

  test.each([
    ['once only', {}],
    ['twice in a short time', { stoodAt: [after(MAY_RUN_MS + 1)] }],
    ['the first time while the reversal may have run', { stoodAt: [after(MAY_RUN_MS - 1)] }],
    ['the first time before the latest sending', { stoodAt: [after(-1)] }],
    ['by an answer to an early question that comes late', { ...stoodTwice, askedAt: after(60_000) }],
  ])('%s is not', (_why, changes) => expect(conclude(completed, changes)).toBe('not_reversed'));

  test('is never reversed by whoever has not finished sending, has not sent, or is over', () => {
    expect(conclude(completed, stoodTwice, { state: 'sending' })).toBe('not_reversed');
    expect(conclude(completed, stoodTwice, { state: 'requested' })).toBe('duplicate_ignored');
    expect(conclude(completed, stoodTwice, { state: 'failed' })).toBe('duplicate_ignored');
  });

  test('is a person’s turn after three sendings, and when the reversal said that it was reversed', () => {
    expect(conclude(completed, stoodTwice, { sends: 2 })).toBe('refund_again');
    expect(conclude(completed, stoodTwice, { sends: 3 })).toBe('refund_review');
    expect(conclude(completed, stoodTwice, { resultCode: 'R000001' })).toBe('refund_review');
    expect(conclude(completed, {}, { resultCode: 'R000001' })).toBe('not_reversed');
  });
});

test.each([
  [{ ReceiptNo: 'ukn1aaaa01', Amount: '1500.00', TransactionStatus: 'Reversed' }, reversed],
  [{ ReceiptNo: RECEIPT, Amount: 1500, TransactionStatus: 'Completed' }, completed],
  [
    { ReceiptNo: 7, Amount: '1e3', TransactionStatus: ['Reversed'] },
    { kind: 'status', status: 'other', receipt: null, amount: null },
  ],
])('an answer is read by name: %j', (named, answer) => {
  const ResultParameter = [
    ...Object.entries(named).map(([Key, Value]) => ({ Key, Value })),
    { Key: 'TransactionReason' },
  ];
  const Result = { ResultCode: '0', ResultParameters: { ResultParameter } };
  expect(parseStatusResult(Buffer.from(JSON.stringify({ Result })))).toEqual(answer);
});

test('an answer that failed, is broken or says one thing twice has no status', () => {
  const read = (text: string): StatusAnswer => parseStatusResult(Buffer.from(text));
  expect(read('{"Result":{"ResultCode":2032}}')).toEqual({ kind: 'no-word', code: '2032' });
  const twice = '[{"Key":"Amount","Value":1},{"Key":"Amount","Value":2}]';
  for (const text of [
    '',
    '{}',
    '{"Result":{"ResultCode":0,"ResultCode":1}}',
    `{"Result":{"ResultCode":0,"ResultParameters":{"ResultParameter":${twice}}}}`,
  ])
    expect(read(text)).toEqual({ kind: 'unreadable' });
});

describe('the result of a reversal', () => {
  const result: ReversalResult & { kind: 'result' } = {
    kind: 'result',
    code: '0',
    originatorId: 'o1',
    conversationId: 'c1',
    original: RECEIPT,
    amount: 150_000,
  };
  const trusted = { trusted: true, mayAsk: true };

  test('from elsewhere, or that it was reversed already, makes us ask', () => {
    const foreign = { trusted: false, mayAsk: true };
    expect(decideReversal(result, refund, foreign)).toMatchObject({
      conclusion: 'pending',
      alerts: ['untrusted_ip', 'status_query'],
    });
    expect(decideReversal({ ...result, code: 'R000001' }, refund, trusted)).toMatchObject({
      conclusion: 'already_reversed',
      alerts: ['status_query'],
    });
  });

  test('from elsewhere is a person’s turn where nobody is trusted', () => {
    expect(decideReversal(result, refund, { trusted: false, mayAsk: false }).conclusion).toBe(
      'refund_review',
    );
  });

  test('that failed ends a refund that was sent again only when it is of the latest sending', () => {
    const failure = { ...result, code: '1', original: null };
    const again = { ...refund, sends: 2, originatorId: null, conversationId: 'c2' };
    expect(decideReversal(failure, refund, trusted).conclusion).toBe('refund_failed');
    expect(decideReversal(failure, again, trusted).conclusion).toBe('pending');
    expect(decideReversal({ ...failure, conversationId: 'c2' }, again, trusted).conclusion).toBe(
      'refund_failed',
    );
  });

  test('that denies what people said of the refund is told, and moves nothing', () => {
    const failure = { ...result, code: '1', original: null };
    const contradiction = { conclusion: 'contradicted', alerts: ['contradiction', 'manual'] };
    const saidSent = { ...refund, state: 'done' as const, closedAs: 'sent' as const };
    expect(decideReversal(failure, saidSent, trusted)).toMatchObject(contradiction);
    expect(decideReversal(result, saidSent, trusted).conclusion).toBe('duplicate_ignored');
    // Nobody said so: it was M-Pesa's own word.
    expect(decideReversal(failure, { ...saidSent, closedAs: null }, trusted).conclusion).toBe(
      'duplicate_ignored',
    );
    expect(decideReversal(failure, saidSent, { trusted: false, mayAsk: true }).conclusion).toBe(
      'duplicate_ignored',
    );
    // Of an earlier sending.
    const again = { ...saidSent, sends: 2, originatorId: null, conversationId: 'c2' };
    expect(decideReversal(failure, again, trusted).conclusion).toBe('duplicate_ignored');
    const saidUnsent = { ...refund, state: 'failed' as const, closedAs: 'not-sent' as const };
    expect(decideReversal(result, saidUnsent, trusted)).toMatchObject({
      conclusion: 'refund_done',
      alerts: ['contradiction'],
    });
    expect(decideReversal({ ...result, code: 'R000001' }, saidUnsent, trusted)).toMatchObject({
      conclusion: 'quarantined',
      alerts: ['contradiction', 'manual'],
    });
    expect(decideStatus(reversed, { ...facts, refund: saidUnsent })).toMatchObject({
      conclusion: 'refund_done',
      alerts: ['contradiction'],
    });
  });

  test('of another sum is a person’s turn, also after the refund is done', () => {
    const partly = { ...result, amount: 50_000 };
    const alerts = ['amount_mismatch', 'manual'];
    expect(decideReversal(partly, refund, trusted)).toMatchObject({ conclusion: 'refund_review', alerts });
    const done = { ...refund, state: 'done' as const };
    expect(decideReversal(partly, done, trusted)).toMatchObject({ conclusion: 'quarantined', alerts });
    expect(decideReversal(result, done, trusted).conclusion).toBe('duplicate_ignored');
  });
});
