import type { PushRequest } from './push-request';

export type PushResult = { code: string; description: string; receipt: string | null; at: number };

/** One STK push from the door to its result. Instants are epoch milliseconds of the shared clock. */
export type Push = PushRequest & {
  checkoutRequestId: string;
  merchantRequestId: string;
  askedAt: number;
  state: PushState;
  callbacksSent: number;
  queries: number;
};

export type PushState =
  /** Accepted, but no prompt on the phone: the result is already on its way. */
  { kind: 'in-flight' } | { kind: 'prompted'; expiresAt: number } | { kind: 'finished'; result: PushResult };

export function isLive(push: Push): boolean {
  return push.state.kind !== 'finished';
}

const descriptions: Record<string, string> = {
  '0': 'The service request is processed successfully.',
  '1': 'The balance is insufficient for the transaction.',
  '2': 'Declined due to limit rule: less than the minimum transaction amount.',
  '3': 'Declined due to limit rule: greater than the maximum transaction amount.',
  '4': 'Declined due to limit rule: would exceed daily transfer limit.',
  '8': 'Declined due to limit rule: would exceed the maximum balance.',
  '17': 'Rule limited.',
  '26': 'System busy. The service request is rejected.',
  '1001': 'Unable to lock subscriber, a transaction is already in process for the current subscriber',
  '1019': 'Transaction has expired',
  '1025': 'An error occurred while sending a push request',
  '1032': 'Request Cancelled by user.',
  '1037': 'No response from user.',
  '2001': 'The initiator information is invalid.',
  '2028': 'The request is not permitted according to product assignment.',
  '8006': 'The security credential is locked.',
  '9999': 'An error occurred while sending a push request',
  SFC_IC0003: 'The operator does not exist.',
};

export function describe(code: string): string {
  return descriptions[code] ?? `Result ${code}`;
}

/** The query words a 1037 differently from the callback: the text is no contract (observed). */
export function describeInQuery(code: string): string {
  return code === '1037' ? 'DS timeout user cannot be reached.' : describe(code);
}
