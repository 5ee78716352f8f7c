import type { GatewayAnswer } from './gateway-answer';
import { codeOf } from './result-codes';
import { own, ownText, parseStrictJson } from './strict-json';

export type SubmitDecision =
  | { kind: 'accepted'; checkoutId: string; merchantId: string | null }
  | { kind: 'refused'; code: string }
  | { kind: 'turned-away' }
  | { kind: 'unclear' };

const BUSY = new Set(['500.003.02', '500.003.03']);
const GENERAL_ERROR = '500.001.1001';

/** What the reply to a push means. Accepted is not paid; only a documented refusal is a refusal. */
export function decideSubmit(answer: GatewayAnswer): SubmitDecision {
  if (answer.kind === 'not-sent') {
    return answer.why === 'refused_token'
      ? { kind: 'refused', code: 'wrong_credentials' }
      : { kind: 'turned-away' };
  }
  if (answer.kind === 'no-answer') return { kind: 'unclear' };
  if (answer.status === 429) return { kind: 'turned-away' };
  const json = parseStrictJson(Buffer.from(answer.body, 'utf8'));
  if (json.kind === 'refused') return { kind: 'unclear' };
  const errorCode = codeOf(own(json.value, 'errorCode'));
  if (errorCode !== null) return decideError(errorCode, ownText(json.value, 'errorMessage', 1000) ?? '');
  return answer.status === 200 ? decideReply(json.value) : { kind: 'unclear' };
}

function decideReply(reply: unknown): SubmitDecision {
  const responseCode = codeOf(own(reply, 'ResponseCode'));
  const checkoutId = ownText(reply, 'CheckoutRequestID');
  if (responseCode === null) return { kind: 'unclear' };
  if (responseCode !== '0') return { kind: 'refused', code: `response_${responseCode}`.slice(0, 20) };
  if (checkoutId === null) return { kind: 'unclear' };
  return { kind: 'accepted', checkoutId, merchantId: ownText(reply, 'MerchantRequestID') };
}

function decideError(code: string, message: string): SubmitDecision {
  if (BUSY.has(code)) return { kind: 'turned-away' };
  if (code !== GENERAL_ERROR) {
    return /^40[0-9]\./.test(code) ? { kind: 'refused', code } : { kind: 'unclear' };
  }
  // One code for four things; these three texts are documented refusals, any other text proves nothing.
  if (/wrong credentials/i.test(message)) return { kind: 'refused', code: 'wrong_credentials' };
  if (/merchant does not exist/i.test(message)) return { kind: 'refused', code: 'merchant_missing' };
  if (/unable to lock subscriber/i.test(message)) return { kind: 'refused', code: '1001' };
  return { kind: 'unclear' };
}
