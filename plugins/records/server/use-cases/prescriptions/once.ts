import { notFound } from '../../../../../src/kernel/errors';
import type { Trx } from '../../../../../src/kernel/db';
import type { IdempotentCall } from '../../../../../src/kernel/idempotency';
import { touchedBy, type Caller, type RxParts } from './parts';

/**
 * `kernel.idempotency.once` for what changes a prescription, of which the row alone is kept in clear. A reply that is only
 * repeated is a look at it.
 */
export async function once(
  { records: { kernel }, prescriptions }: RxParts,
  { idempotency, origin }: Pick<Caller, 'origin'> & { idempotency: IdempotentCall },
  work: (trx: Trx) => Promise<string>,
): Promise<string> {
  let fresh = false;
  const row = await kernel.idempotency.once(idempotency, (trx) => {
    fresh = true;
    return work(trx);
  });
  if (fresh) return row;
  const [found] = await prescriptions.find(kernel.db(), [row]);
  if (!found) throw notFound();
  await kernel.audit.read({ ...origin, ...touchedBy(found), action: 'read', outcome: 'ok' });
  return row;
}
