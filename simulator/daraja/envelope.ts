import { type Answer, json } from '../http/call';
import type { Ids } from '../world/ids';

/** Daraja's error envelope: `{requestId, errorCode, errorMessage}` (facts: portal text, sandbox runs). */
export type Refusal = { status: number; errorCode: string; errorMessage: string };

export const wrongPath: Refusal = {
  status: 404,
  errorCode: '404.001.01',
  errorMessage: 'Resource not found',
};
export const wrongMethod: Refusal = { status: 405, errorCode: '405.001', errorMessage: 'Method Not Allowed' };
export const wrongCredentials: Refusal = {
  status: 500,
  errorCode: '500.001.1001',
  errorMessage: 'Wrong credentials',
};
export const merchantUnknown: Refusal = {
  status: 500,
  errorCode: '500.001.1001',
  errorMessage: 'Merchant does not exist',
};
export const subscriberLocked: Refusal = {
  status: 500,
  errorCode: '500.001.1001',
  errorMessage:
    '[STK_CB - ]Unable to lock subscriber, a transaction is already in process for the current subscriber',
};
export const transactionUnknown: Refusal = {
  status: 500,
  errorCode: '500.001.1001',
  errorMessage: 'The transaction does not Exist',
};
// Seen on the wire with HTTP 200 and no text: it means "no answer", never "failed".
export const queryNoise: Refusal = { status: 200, errorCode: '500.001.1001', errorMessage: '' };
export const systemBusy: Refusal = {
  status: 500,
  errorCode: '500.003.02',
  errorMessage: 'System is busy. Please try again in few minutes',
};

export function invalidField(field: string): Refusal {
  return { status: 400, errorCode: '400.002.02', errorMessage: `Bad Request - Invalid ${field}` };
}

export function refuse(refusal: Refusal, ids: Ids): Answer {
  const requestId = `${ids.hex(4)}-${ids.hex(4)}-${ids.hex(4)}-${ids.digits(9)}`;
  return json(
    { requestId, errorCode: refusal.errorCode, errorMessage: refusal.errorMessage },
    refusal.status,
  );
}

/** The gateway's own answer to a flood; it is not in Daraja's envelope. */
export function spikeArrest(): Answer {
  const faultstring =
    'Spike arrest violation. Allowed rate : MessageRate{messagesPerPeriod=5, periodInMicroseconds=60000000, maxBurstMessageCount=1.0}';
  return json(
    { fault: { faultstring, detail: { errorcode: 'policies.ratelimit.SpikeArrestViolation' } } },
    429,
  );
}
