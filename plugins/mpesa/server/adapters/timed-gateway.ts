import { timeCall, type CallParts } from '../../../../src/kernel/outside-calls';
import type { GatewayAnswer } from '../domain/gateway-answer';
import type { Gateway } from '../ports';

/** A gateway whose calls are timed. That it says no is an answer; that it cannot say anything is not. */
export function timedGateway(gateway: Gateway, parts: CallParts): Gateway {
  const timed = <A extends GatewayAnswer | { kind: 'not-configured' }>(call: () => Promise<A>): Promise<A> =>
    timeCall(parts, 'mpesa', call, isAnswer);
  return {
    push: (push, now) => timed(() => gateway.push(push, now)),
    query: (checkoutId, now) => timed(() => gateway.query(checkoutId, now)),
    reverse: (reversal) => timed(() => gateway.reverse(reversal)),
    status: (question) => timed(() => gateway.status(question)),
    check: () =>
      timeCall(
        parts,
        'mpesa',
        () => gateway.check(),
        (result) => result !== 'no_answer',
      ),
  };
}

function isAnswer(answer: GatewayAnswer | { kind: 'not-configured' }): boolean {
  return answer.kind === 'not-configured' || (answer.kind === 'answered' && answer.status < 500);
}
