import { parseProviderAmount, type Cents } from '../../../../src/kernel/money';
import type { Alert } from './decision';
import type { GatewayAnswer } from './gateway-answer';
import { readReply, verdictOfError, type Unaccepted } from './gateway-reply';
import { receiptOf } from './parse-callback';
import { parseResult } from './parse-result';
import { isOver, type Refund } from './refund';
import { PAID_CODE } from './result-codes';
import { ownText } from './strict-json';

export type ReversalSubmit =
  Unaccepted | { kind: 'sent'; originatorId: string | null; conversationId: string | null };

/** What the acknowledgement of a reversal means; the money moves (or not) with the result that comes later. */
export function decideReversalSubmit(answer: GatewayAnswer): ReversalSubmit {
  const reply = readReply(answer);
  switch (reply.kind) {
    case 'unaccepted':
      return reply.verdict;
    case 'error':
      return verdictOfError(reply.code);
    case 'accepted':
      return {
        kind: 'sent',
        // Some replies misspell it.
        originatorId:
          ownText(reply.body, 'OriginatorConversationID') ?? ownText(reply.body, 'OriginatorCoversationID'),
        conversationId: ownText(reply.body, 'ConversationID'),
      };
  }
}

export type ReversalResult =
  | { kind: 'unreadable' }
  | {
      kind: 'result';
      code: string;
      originatorId: string | null;
      conversationId: string | null;
      original: string | null;
      amount: Cents | 'unreadable' | null;
    };

export function parseReversalResult(raw: Buffer): ReversalResult {
  const result = parseResult(raw);
  if (result.kind === 'unreadable') return result;
  const { parameters, ...told } = result;
  return {
    ...told,
    original: receiptOf(parameters.get('OriginalTransactionID')),
    amount: parameters.has('Amount') ? (parseProviderAmount(parameters.get('Amount')) ?? 'unreadable') : null,
  };
}

export type ReversalConclusion =
  | 'refund_done'
  | 'refund_failed'
  | 'refund_review'
  | 'already_reversed'
  | 'contradicted'
  | 'pending'
  | 'duplicate_ignored'
  | 'quarantined';

export interface ReversalDecision {
  conclusion: ReversalConclusion;
  alerts: readonly Alert[];
  code: string | null;
}

type KnownRefund = Pick<
  Refund,
  'state' | 'receipt' | 'amountCents' | 'originatorId' | 'conversationId' | 'sends' | 'closedAs'
>;

/** `mayAsk`: somebody's answer to a question of ours would be believed. */
export interface Sender {
  trusted: boolean;
  mayAsk: boolean;
}

/**
 * A reversal's result plus what is known -> its conclusion. Done absorbs; an unknown code is a person's turn; with the
 * alert `status_query` M-Pesa is asked what became of the payment.
 */
export function decideReversal(
  result: ReversalResult,
  refund: KnownRefund,
  { trusted, mayAsk }: Sender,
): ReversalDecision {
  if (result.kind === 'unreadable') return { conclusion: 'quarantined', alerts: ['unparsed'], code: null };
  const { code } = result;
  const partly =
    trusted && code === PAID_CODE && result.amount !== null && result.amount !== refund.amountCents;
  if (refund.state === 'done' && !partly) {
    return trusted && deniesPeople(result, refund)
      ? { conclusion: 'contradicted', alerts: ['contradiction', 'manual'], code }
      : { conclusion: 'duplicate_ignored', alerts: [], code };
  }
  if (!trusted) {
    const conclusion = mayAsk ? 'pending' : 'refund_review';
    return { conclusion, alerts: ['untrusted_ip', 'status_query'], code };
  }
  if (code === PAID_CODE) {
    const named = result.original ?? (sameConversation(result, refund) ? refund.receipt : null);
    if (named === null || named !== refund.receipt) {
      return { conclusion: 'quarantined', alerts: ['original_mismatch'], code };
    }
    // Another sum went back, which the payment's status would not show.
    if (partly) {
      const conclusion = isOver(refund.state) ? 'quarantined' : 'refund_review';
      return { conclusion, alerts: ['amount_mismatch', 'manual'], code };
    }
    return { conclusion: 'refund_done', alerts: wasCalledUnsent(refund) ? ['contradiction'] : [], code };
  }
  if (refund.state === 'failed') {
    return code === ALREADY_REVERSED && wasCalledUnsent(refund)
      ? { conclusion: 'quarantined', alerts: ['contradiction', 'manual'], code }
      : { conclusion: 'duplicate_ignored', alerts: [], code };
  }
  if (code === ALREADY_REVERSED) {
    return refund.state === 'review'
      ? { conclusion: 'refund_review', alerts: ['manual'], code }
      : { conclusion: 'already_reversed', alerts: ['status_query'], code };
  }
  if (!DEFINITE_FAILURES.has(code)) {
    return { conclusion: 'refund_review', alerts: ['manual', 'unknown_code'], code };
  }
  // An earlier sending failed, and a later one is under way.
  if (refund.sends > 1 && !sameConversation(result, refund)) {
    return { conclusion: 'pending', alerts: ['status_query'], code };
  }
  return { conclusion: 'refund_failed', alerts: ['manual'], code };
}

/** The money is back already, by a sending of ours or by hand in the portal: the payment's status tells. */
export const ALREADY_REVERSED = 'R000001';
/** Invalid original; our float is empty; our initiator may not or is wrong. */
const DEFINITE_FAILURES = new Set([
  'R000002',
  '1',
  '11',
  '18',
  '20',
  '21',
  '22',
  '2001',
  '2006',
  '2028',
  '2040',
  '8006',
]);

/** People said that it left, and M-Pesa says for certain that its latest sending did not. */
function deniesPeople(result: ReversalResult & { kind: 'result' }, refund: KnownRefund): boolean {
  if (refund.closedAs !== 'sent' || !DEFINITE_FAILURES.has(result.code)) return false;
  return refund.sends <= 1 || sameConversation(result, refund);
}

/** People said that it did not leave. What M-Pesa says of it is believed, and told. */
export function wasCalledUnsent({ state, closedAs }: Pick<Refund, 'state' | 'closedAs'>): boolean {
  return state === 'failed' && closedAs === 'not-sent';
}

function sameConversation(result: ReversalResult & { kind: 'result' }, refund: KnownRefund): boolean {
  const { originatorId, conversationId } = refund;
  if (originatorId !== null && result.originatorId === originatorId) return true;
  return conversationId !== null && result.conversationId === conversationId;
}
