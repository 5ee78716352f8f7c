import type { AuditOrigin } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import type { Visit } from '../../../scheduling/server/face';
import { recordVisit, type Journeys } from '../journeys/context';
import { reachVisit, type Caller } from './reach-visit';
import { viewVisit, type VisitView } from './view-visit';

/** One visit in reach, one change on the trail in one transaction, the visit as it is then. @throws AppError 404, and what `work` refuses */
export async function changeVisit(
  parts: Journeys,
  documentId: string,
  caller: Caller & { language: 'en' | 'sw'; origin: AuditOrigin },
  work: (trx: Trx, visit: Visit) => Promise<Visit>,
): Promise<VisitView> {
  const changed = await parts.scheduling.withAlternatives(() =>
    parts.kernel.db().transaction(async (trx) => {
      const { id } = await reachVisit(parts, trx, documentId, caller);
      // What `work` decides by must be what it changes: a payment may confirm the visit at the same moment.
      const visit = await work(trx, await parts.scheduling.lock(trx, id));
      await recordVisit(parts, trx, caller.origin, 'update', visit);
      return visit;
    }),
  );
  return viewVisit(parts, parts.kernel.db(), changed, caller.language);
}
