import type { Trx } from '../../../../src/kernel/db';
import type { Visit } from '../../../scheduling/server/face';
import type { Journeys } from '../journeys/context';
import { reachVisit, type Caller } from './reach-visit';
import { viewVisit, type VisitView } from './view-visit';

/** One visit in reach, one change in one transaction, the visit as it is then. @throws AppError 404, and what `work` refuses */
export async function changeVisit(
  parts: Journeys,
  documentId: string,
  caller: Caller & { language: 'en' | 'sw' },
  work: (trx: Trx, visit: Visit) => Promise<Visit>,
): Promise<VisitView> {
  const changed = await parts.scheduling.withAlternatives(() =>
    parts.kernel.db().transaction(async (trx) => {
      const visit = await reachVisit(parts, trx, documentId, caller);
      return work(trx, visit);
    }),
  );
  return viewVisit(parts, parts.kernel.db(), changed, caller.language);
}
