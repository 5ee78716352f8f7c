import { isOver, isPaid, stateOf, type Attempt } from './attempt';
import type { Charge } from './charge';
import { decision, type Decision } from './decision';
import type { KnownMoney } from './known-money';
import { codeOf, IN_FLIGHT_CODE, isTerminal, PAID_CODE } from './result-codes';
import { proven } from './settlement';
import { own, ownText, parseStrictJson } from './strict-json';
import type { GatewayAnswer } from './gateway-answer';

export type QueryAnswer =
  | { kind: 'paid' }
  | { kind: 'failed'; code: string }
  | { kind: 'unknown-code' }
  | { kind: 'in-flight' }
  | { kind: 'no-answer' };

export interface QueryFacts {
  attempt: Attempt;
  charge: Pick<Charge, 'paidCents' | 'amountCents' | 'closed'>;
  /** As seen with the claimed receipt. */
  money: KnownMoney;
}

/** Only a complete reply about this very id says anything; error envelopes, also inside HTTP 200, say nothing. */
export function readQueryAnswer(answer: GatewayAnswer, checkoutId: string): QueryAnswer {
  if (answer.kind !== 'answered' || answer.status !== 200) return { kind: 'no-answer' };
  const json = parseStrictJson(Buffer.from(answer.body, 'utf8'));
  if (json.kind === 'refused' || codeOf(own(json.value, 'ResponseCode')) !== '0')
    return { kind: 'no-answer' };
  const echoed = ownText(json.value, 'CheckoutRequestID');
  const code = codeOf(own(json.value, 'ResultCode'));
  if (code === null || (echoed !== null && echoed !== checkoutId)) return { kind: 'no-answer' };
  if (code === PAID_CODE) return { kind: 'paid' };
  if (code === IN_FLIGHT_CODE) return { kind: 'in-flight' };
  return isTerminal(code) ? { kind: 'failed', code } : { kind: 'unknown-code' };
}

/** Our own query plus what is known -> a conclusion. It may lift an attempt to paid, never take it back. */
export function decideQuery(answer: QueryAnswer, facts: QueryFacts): Decision {
  const { attempt } = facts;
  const state = stateOf(attempt);
  switch (answer.kind) {
    case 'no-answer':
    case 'in-flight':
      return decision('pending', { kind: 'none' });
    case 'unknown-code':
      return decision('pending', { kind: 'none' }, ['unknown_code']);
    case 'failed':
      if (isPaid(state)) return decision('ignored_after_paid', { kind: 'none' }, ['callback_query_conflict']);
      // Seen in the sandbox: the query says failed for a payment that has a receipt. A person decides.
      if (attempt.claim) return decision('quarantined', { kind: 'quarantine' }, ['callback_query_conflict']);
      if (isOver(state)) return decision('duplicate_ignored', { kind: 'none' });
      return decision('failed', { kind: 'fail', code: answer.code });
    case 'paid':
      if (isPaid(state)) return decision('duplicate_ignored', { kind: 'none' });
      return decidePaid(facts);
  }
}

// The query proves that money moved but names no receipt; only a trusted claim may bring one.
function decidePaid({ attempt, charge, money }: QueryFacts): Decision {
  const state = stateOf(attempt);
  const { claim } = attempt;
  if (!claim || claim.receipt === null) return proven(state, charge, null, money);
  if (!claim.trusted) return proven(state, charge, null, money, ['receipt_unverified']);
  if (money.receipt === 'other') return proven(state, charge, null, money, ['receipt_reuse']);
  return proven(state, charge, claim.receipt, money);
}
