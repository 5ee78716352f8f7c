import type { Payment } from '../api/use-payments';
import type { Visit } from '../api/use-visits';

/** The visit that was paid for, where the phone knows it: its reference is what people know a visit by. */
export function itsVisit({ subject }: Pick<Payment, 'subject'>, visits: readonly Visit[] | undefined) {
  return visits?.find(({ id }) => subject === `visit:${id}`) ?? null;
}

/** How far its money is on the way back; the payment by itself does not say. */
export function refundIn(visit: Pick<Visit, 'payment'> | null) {
  return visit?.payment?.refund ?? null;
}
