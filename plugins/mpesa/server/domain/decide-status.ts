import { parseProviderAmount, type Cents } from '../../../../src/kernel/money';
import {
  ALREADY_REVERSED,
  wasCalledUnsent,
  type ReversalConclusion,
  type ReversalDecision,
} from './decide-reversal';
import { receiptOf } from './parse-callback';
import { parseResult } from './parse-result';
import { isOver, isUnderWay, type Refund } from './refund';
import { PAID_CODE } from './result-codes';

/** What M-Pesa tells of the payment that a refund is to give back. */
export type StatusAnswer =
  | { kind: 'unreadable' }
  /** The question failed. */
  | { kind: 'no-word'; code: string }
  | {
      kind: 'status';
      /** `completed`: the payment stands. */
      status: 'completed' | 'reversed' | 'other';
      receipt: string | null;
      amount: Cents | null;
    };

export function parseStatusResult(raw: Buffer): StatusAnswer {
  const result = parseResult(raw);
  if (result.kind === 'unreadable') return result;
  if (result.code !== PAID_CODE) return { kind: 'no-word', code: result.code };
  const { parameters } = result;
  return {
    kind: 'status',
    status: statusOf(parameters.get('TransactionStatus')),
    receipt: receiptOf(parameters.get('ReceiptNo')),
    amount: parseProviderAmount(parameters.get('Amount')),
  };
}

export type StatusConclusion =
  | Exclude<ReversalConclusion, 'refund_failed' | 'already_reversed' | 'contradicted'>
  | 'not_reversed'
  | 'refund_again';
export type StatusDecision = Omit<ReversalDecision, 'conclusion'> & { conclusion: StatusConclusion };

export interface StatusFacts {
  refund: Pick<Refund, 'state' | 'receipt' | 'amountCents' | 'resultCode' | 'sends' | 'sentAt' | 'closedAs'>;
  trusted: boolean;
  /** The refund failed and the money was asked back anew. */
  replaced: boolean;
  askedAt: Date;
  /** When the other questions were asked whose answer was that the payment stands. */
  stoodAt: readonly Date[];
}

/** An answer about the payment plus what is known -> what it means for its refund. Done absorbs. */
export function decideStatus(answer: StatusAnswer, facts: StatusFacts): StatusDecision {
  const { refund, trusted } = facts;
  if (answer.kind === 'unreadable') return decided('quarantined', null, 'unparsed', 'manual');
  if (refund.state === 'done') return decided('duplicate_ignored', null);
  if (!trusted) return decided('quarantined', null, 'untrusted_ip', 'manual');
  // Whoever looks at it sees the answer too.
  if (refund.state === 'review') return decided('pending', null, 'manual');
  if (answer.kind === 'no-word') return decideNoWord(answer.code, refund);
  if (answer.receipt === null || answer.receipt !== refund.receipt) {
    return decided('quarantined', null, 'original_mismatch', 'manual');
  }
  if (answer.amount !== refund.amountCents) {
    return decided(isOver(refund.state) ? 'quarantined' : 'refund_review', null, 'amount_mismatch', 'manual');
  }
  switch (answer.status) {
    case 'reversed':
      // Which of two refunds it was is for a person to see.
      if (facts.replaced) return decided('quarantined', null, 'manual');
      return decided(
        'refund_done',
        PAID_CODE,
        ...(wasCalledUnsent(refund) ? (['contradiction'] as const) : []),
      );
    case 'completed':
      return decideStanding(facts);
    case 'other':
      return decided('pending', null, 'unknown_code');
  }
}

/** A reversal takes seconds; of one that took longer than this nothing was ever seen. */
export const MAY_RUN_MS = 15 * 60_000;
/** Then a person looks why. */
const MAX_SENDS = 3;
const NO_SUCH_TRANSACTION = '2032';

function decideNoWord(code: string, refund: StatusFacts['refund']): StatusDecision {
  if (code === NO_SUCH_TRANSACTION && !isOver(refund.state)) return decided('refund_review', code, 'manual');
  return decided('pending', code, 'unknown_code');
}

// M-Pesa reverses a receipt once and refuses the next time, so a second sending moves no second money even if this
// were wrong; all the same the first one must have had its time, and the payment must stand twice after that.
function decideStanding({ refund, askedAt, stoodAt }: StatusFacts): StatusDecision {
  const { state, resultCode, sends, sentAt } = refund;
  if (!isUnderWay(state)) return decided('duplicate_ignored', null);
  if (state === 'sending' || sentAt === null || !standsForGood(sentAt, [...stoodAt, askedAt])) {
    return decided('not_reversed', null);
  }
  // Already reversed, says one of the two, and standing, the other.
  if (resultCode === ALREADY_REVERSED) return decided('refund_review', resultCode, 'contradiction', 'manual');
  return sends < MAX_SENDS ? decided('refund_again', null) : decided('refund_review', null, 'manual');
}

function standsForGood(sentAt: Date, askedAt: readonly Date[]): boolean {
  const times = askedAt.map((at) => at.getTime() - sentAt.getTime()).filter((age) => age >= MAY_RUN_MS);
  return Math.max(...times) - Math.min(...times) >= MAY_RUN_MS;
}

function statusOf(value: unknown): 'completed' | 'reversed' | 'other' {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return text === 'completed' || text === 'reversed' ? text : 'other';
}

function decided(
  conclusion: StatusConclusion,
  code: string | null,
  ...alerts: StatusDecision['alerts']
): StatusDecision {
  return { conclusion, alerts, code };
}
