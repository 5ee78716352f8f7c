import { OutOfReach, type AuditPurpose, type Touched } from '../../../../../src/kernel/audit';
import type { Db, Trx } from '../../../../../src/kernel/db';
import { notFound } from '../../../../../src/kernel/errors';
import type { NotedVisit, Reader } from '../../ports';
import { NOTE_NOUN, type NoteParts } from './parts';

export function touchedBy(visit: Pick<NotedVisit, 'documentId' | 'patientId' | 'clinicId'>): Touched {
  return { type: NOTE_NOUN, ids: [visit.documentId], patients: [visit.patientId], clinicId: visit.clinicId };
}

/** Of practitioners: within the clinic that they work for. @throws AppError 404 */
export async function whyRead(
  parts: NoteParts,
  query: Db | Trx,
  visit: NotedVisit | null,
  reader: Reader | null,
): Promise<{ visit: NotedVisit; purpose: AuditPurpose }> {
  if (!visit || !reader) throw notFound();
  const isTheirs = reader.role === 'patient' || reader.clinicId === visit.clinicId;
  const now = parts.records.kernel.clock.now();
  const purpose = isTheirs ? await parts.whySeen(query, reader, visit.patientId, now) : null;
  if (!purpose) throw new OutOfReach(touchedBy(visit));
  return { visit, purpose };
}

/** Whoever was let in for an emergency reads, and writes nothing. @throws AppError 404 */
export async function reachToWrite(
  parts: NoteParts,
  query: Db | Trx,
  found: NotedVisit | null,
  reader: Reader | null,
): Promise<{ visit: NotedVisit; practitionerId: number }> {
  const { visit, purpose } = await whyRead(parts, query, found, reader);
  const practitionerId = reader?.practitionerId ?? null;
  if (practitionerId === null || purpose !== 'care') throw new OutOfReach(touchedBy(visit));
  return { visit, practitionerId };
}
