import type { Trx } from '../../../../src/kernel/db';
import type { Refund } from '../domain/refund';
import type { Parts } from './parts';

/** The refund as it is once nobody else changes the money of its charge. */
export async function lockRefund({ refunds, charges }: Parts, trx: Trx, refundId: string): Promise<Refund> {
  const unlocked = await refunds.byId(trx, refundId);
  if (!unlocked) throw new Error('no such refund');
  await charges.lock(trx, unlocked.charge);
  return (await refunds.byId(trx, refundId)) ?? unlocked;
}
