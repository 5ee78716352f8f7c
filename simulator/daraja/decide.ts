import { hasMpesa, isReachable, type AutoAnswer, type Phone } from '../world/phone';
import type { Push } from './push';
import type { PushRequest } from './push-request';

export type Arrival =
  | { kind: 'prompt' }
  /** No prompt: this code is the result after `afterMs`. */
  | { kind: 'result'; code: string; afterMs: number };

export type ArrivalFacts = {
  request: PushRequest;
  phone: Phone;
  now: number;
  earlier: Push[];
  rule17Ms: number;
  unreachableMs: number;
  forced: { code: string; afterMs: number } | null;
};

const quickMs = 500;

/** What an accepted push meets on its way to the phone. */
export function decideArrival(facts: ArrivalFacts): Arrival {
  const { request, phone } = facts;
  if (facts.forced) return { kind: 'result', ...facts.forced };
  if (!isAssigned(request)) return { kind: 'result', code: '2028', afterMs: quickMs };
  if (promptText(request).length > 182) return { kind: 'result', code: '1025', afterMs: quickMs };
  if (facts.earlier.some((push) => isRepeat(push, facts)))
    return { kind: 'result', code: '17', afterMs: quickMs };
  if (!isReachable(phone) || !hasMpesa(phone))
    return { kind: 'result', code: '1037', afterMs: facts.unreachableMs };
  return { kind: 'prompt' };
}

/** The result of a PIN typed on the phone: "0" when the money moves. */
export function decidePin(phone: Phone, pin: string, amountCents: number): '0' | '1' | '2001' {
  if (!phone.knowsPin || pin !== phone.pin) return '2001';
  return phone.enoughMoney && phone.balanceCents >= amountCents ? '0' : '1';
}

export type PhoneAction = { kind: 'pin'; pin: string } | { kind: 'cancel' } | { kind: 'none' };

export function autoAction(auto: AutoAnswer, phone: Phone): PhoneAction {
  switch (auto) {
    case 'pay':
      return { kind: 'pin', pin: phone.pin };
    case 'wrong-pin':
      return { kind: 'pin', pin: phone.pin === '0000' ? '1111' : '0000' };
    case 'cancel':
      return { kind: 'cancel' };
    case 'ignore':
      return { kind: 'none' };
  }
}

/** The words on the payer's screen. */
function promptText(request: PushRequest): string {
  const amount = request.amountShillings.toLocaleString('en-US');
  return `Do you want to pay Ksh${amount} to ${request.merchant.name} Account ${request.accountReference}`;
}

function isAssigned(request: PushRequest): boolean {
  const { merchant, kind, partyB } = request;
  return kind === 'paybill'
    ? merchant.till === null && partyB === merchant.shortCode
    : partyB === merchant.till;
}

// A push that was itself rule-limited does not start the two minutes anew.
function isRepeat(push: Push, { request, now, rule17Ms }: ArrivalFacts): boolean {
  const limited = push.state.kind === 'finished' && push.state.result.code === '17';
  return (
    !limited &&
    push.msisdn === request.msisdn &&
    push.merchant.shortCode === request.merchant.shortCode &&
    push.amountShillings === request.amountShillings &&
    now - push.askedAt < rule17Ms
  );
}
