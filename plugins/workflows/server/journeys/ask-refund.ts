import type { Trx } from '../../../../src/kernel/db';
import type { Cents } from '../../../../src/kernel/money';
import type { RefundReason } from '../../../mpesa/server/face';
import type { Journeys } from './context';

/** Asks for what can be given back. @returns the cents that are on their way now and were not before: what to tell */
export async function askRefund(
  { payments }: Pick<Journeys, 'payments'>,
  trx: Trx,
  request: { subject: string; reason: RefundReason },
): Promise<Cents> {
  const before = await payments.claimedCents(trx, request.subject);
  const asked = await payments.requestRefund(trx, request);
  if (asked !== 'requested') return 0;
  return (await payments.claimedCents(trx, request.subject)) - before;
}
