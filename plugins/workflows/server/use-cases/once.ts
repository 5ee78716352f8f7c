import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import type { IdempotentCall } from '../../../../src/kernel/idempotency';
import { touchedBy, type Journeys } from '../journeys/context';
import type { VisitView } from './view-visit';

/** `kernel.idempotency.once` for what gives back a visit: a reply that is only repeated is a look at it. */
export async function onceForVisit(
  { kernel }: Pick<Journeys, 'kernel'>,
  { idempotency, origin }: { idempotency: IdempotentCall; origin: AuditOrigin },
  work: (trx: Trx) => Promise<VisitView>,
): Promise<VisitView> {
  let fresh = false;
  const view = await kernel.idempotency.once(idempotency, (trx) => {
    fresh = true;
    return work(trx);
  });
  if (fresh) return view;
  const touched = touchedBy({ documentId: view.id, ...view.keys });
  await kernel.audit.read({ ...origin, ...touched, action: 'read', outcome: 'ok' });
  return view;
}
