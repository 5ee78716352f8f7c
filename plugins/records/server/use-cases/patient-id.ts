import type { Db, Trx } from '../../../../src/kernel/db';
import type { NotedVisit, Resources } from '../ports';

/**
 * The id of the Patient whom a line of the clinic's list is: of the one that was imported for it, or else the line's document
 * id, under which one would be stored.
 */
export async function patientIdOf(
  resources: Pick<Resources, 'patientId'>,
  query: Db | Trx,
  { clinicId, patientId, patient }: Pick<NotedVisit, 'clinicId' | 'patientId' | 'patient'>,
): Promise<string> {
  return (await resources.patientId(query, clinicId, patientId)) ?? patient.documentId;
}
