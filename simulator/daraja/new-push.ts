import { eatParts } from '../world/eat';
import type { Ids } from '../world/ids';
import type { Push } from './push';
import type { PushRequest } from './push-request';

/** A push record with ids shaped like the real ones: CheckoutRequestID holds Nairobi time and the number's end. */
export function newPush(request: PushRequest, now: number, ids: Ids, others: Push[]): Push {
  const p = eatParts(now);
  const stamp = `${p.day}${p.month}${p.year}${p.hour}${p.minute}${p.second}`;
  const tail = request.msisdn.slice(-9);
  let checkoutRequestId = `ws_CO_${stamp}${p.milli}${tail}`;
  while (others.some((one) => one.checkoutRequestId === checkoutRequestId)) {
    checkoutRequestId = `ws_CO_${stamp}${ids.digits(3)}${tail}`;
  }
  const merchantRequestId = `${ids.hex(4)}-${ids.hex(4)}-${ids.hex(4)}-${ids.hex(12)}${ids.digits(7)}`;
  return {
    ...request,
    checkoutRequestId,
    merchantRequestId,
    askedAt: now,
    state: { kind: 'in-flight' },
    callbacksSent: 0,
    queries: 0,
  };
}
