import type { GatewayAnswer } from './gateway-answer';
import { readReply, verdictOfError, type Unaccepted } from './gateway-reply';
import { ownText } from './strict-json';

export type SubmitDecision = Unaccepted | { kind: 'accepted'; checkoutId: string; merchantId: string | null };

const GENERAL_ERROR = '500.001.1001';

/** What the reply to a push means. Accepted is not paid. */
export function decideSubmit(answer: GatewayAnswer): SubmitDecision {
  const reply = readReply(answer);
  switch (reply.kind) {
    case 'unaccepted':
      return reply.verdict;
    case 'error':
      return reply.code === GENERAL_ERROR ? decideGeneralError(reply.message) : verdictOfError(reply.code);
    case 'accepted': {
      const checkoutId = ownText(reply.body, 'CheckoutRequestID');
      if (checkoutId === null) return { kind: 'unclear' };
      return { kind: 'accepted', checkoutId, merchantId: ownText(reply.body, 'MerchantRequestID') };
    }
  }
}

// One code for four things; these three texts are documented refusals, any other text proves nothing.
function decideGeneralError(message: string): Unaccepted {
  if (/wrong credentials/i.test(message)) return { kind: 'refused', code: 'wrong_credentials' };
  if (/merchant does not exist/i.test(message)) return { kind: 'refused', code: 'merchant_missing' };
  if (/unable to lock subscriber/i.test(message)) return { kind: 'refused', code: '1001' };
  return { kind: 'unclear' };
}
