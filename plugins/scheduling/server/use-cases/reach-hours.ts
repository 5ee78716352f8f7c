import { OutOfReach } from '../../../../src/kernel/audit';
import { notFound } from '../../../../src/kernel/errors';
import type { Query, Worker } from '../ports';
import type { Parts } from './parts';

/** Who asks, and how far their role reaches. */
export interface Asker {
  principal: { practitionerId: number | null; clinicId: number | null } | null;
  scope: 'own' | 'clinic' | 'all';
}

/** The noun of the trail. */
export const HOURS_NOUN = 'working-hours';

/** Whose hours are meant, if the caller reaches them. @throws AppError 404, also for those of other clinics */
export async function reachHours(
  { timetables }: Parts,
  query: Query,
  practitioner: string,
  { principal, scope }: Asker,
): Promise<Worker> {
  const worker = await timetables.worker(query, practitioner);
  if (!worker) throw notFound();
  const { id, documentId, clinicId } = worker;
  const sameClinic = principal?.clinicId === clinicId;
  // Who went to work for another clinic leaves the hours behind, too.
  const reached = scope === 'own' ? sameClinic && principal.practitionerId === id : sameClinic;
  if (!reached) throw new OutOfReach({ type: HOURS_NOUN, ids: [documentId], patients: [], clinicId });
  return worker;
}
