import { parseProviderAmount, type Cents } from '../../../../src/kernel/money';
import type { Alert } from './decision';
import type { GatewayAnswer } from './gateway-answer';
import { readReply, verdictOfError, type Unaccepted } from './gateway-reply';
import { receiptOf } from './parse-callback';
import type { Refund } from './refund';
import { codeOf, PAID_CODE } from './result-codes';
import { own, ownText, parseStrictJson } from './strict-json';

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
  const json = parseStrictJson(raw);
  const result = json.kind === 'parsed' ? own(json.value, 'Result') : undefined;
  const code = codeOf(own(result, 'ResultCode'));
  if (code === null) return { kind: 'unreadable' };
  const given = own(own(result, 'ResultParameters'), 'ResultParameter');
  const parameters = new Map<string, unknown>();
  for (const item of Array.isArray(given) ? (given as unknown[]) : [given]) {
    const key = own(item, 'Key');
    if (typeof key !== 'string') continue;
    if (parameters.has(key)) return { kind: 'unreadable' };
    parameters.set(key, own(item, 'Value'));
  }
  return {
    kind: 'result',
    code,
    originatorId: ownText(result, 'OriginatorConversationID'),
    conversationId: ownText(result, 'ConversationID'),
    original: receiptOf(parameters.get('OriginalTransactionID')),
    amount: parameters.has('Amount') ? (parseProviderAmount(parameters.get('Amount')) ?? 'unreadable') : null,
  };
}

export type ReversalConclusion =
  'refund_done' | 'refund_failed' | 'refund_review' | 'pending' | 'duplicate_ignored' | 'quarantined';

export interface ReversalDecision {
  conclusion: ReversalConclusion;
  alerts: readonly Alert[];
  code: string | null;
}

type KnownRefund = Pick<Refund, 'state' | 'receipt' | 'amountCents' | 'originatorId' | 'conversationId'>;

/** A reversal's result plus what is known -> its conclusion. Done absorbs; an unknown code is a person's turn. */
export function decideReversal(
  result: ReversalResult,
  refund: KnownRefund,
  trusted: boolean,
): ReversalDecision {
  if (result.kind === 'unreadable') return { conclusion: 'quarantined', alerts: ['unparsed'], code: null };
  const { code } = result;
  if (refund.state === 'done') return { conclusion: 'duplicate_ignored', alerts: [], code };
  // There is no query for a reversal, so a result from elsewhere is shown to a person.
  if (!trusted) return { conclusion: 'refund_review', alerts: ['untrusted_ip', 'status_query'], code };
  if (code === PAID_CODE) {
    const named = result.original ?? (sameConversation(result, refund) ? refund.receipt : null);
    if (named === null || named !== refund.receipt) {
      return { conclusion: 'quarantined', alerts: ['original_mismatch'], code };
    }
    if (result.amount !== null && result.amount !== refund.amountCents) {
      return { conclusion: 'quarantined', alerts: ['amount_mismatch'], code };
    }
    return { conclusion: 'refund_done', alerts: [], code };
  }
  if (refund.state === 'failed') return { conclusion: 'duplicate_ignored', alerts: [], code };
  if (DEFINITE_FAILURES.has(code)) return { conclusion: 'refund_failed', alerts: ['manual'], code };
  return {
    conclusion: 'refund_review',
    alerts: code === ALREADY_REVERSED ? ['manual'] : ['manual', 'unknown_code'],
    code,
  };
}

/** The money may be back already, by a call of ours or by hand in the portal. */
const ALREADY_REVERSED = 'R000001';
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

function sameConversation(result: ReversalResult & { kind: 'result' }, refund: KnownRefund): boolean {
  const { originatorId, conversationId } = refund;
  if (originatorId !== null && result.originatorId === originatorId) return true;
  return conversationId !== null && result.conversationId === conversationId;
}
