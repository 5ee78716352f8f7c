import { carerOf, inOrdinaryCare, isInCare } from '../../../../../src/access/care/source';
import { isOwnPatient } from '../../../../../src/access/own-patients';
import type { Principal } from '../../../../../src/access/principal';
import { OutOfReach, type AuditPurpose, type Touched } from '../../../../../src/kernel/audit';
import type { Db, Trx } from '../../../../../src/kernel/db';
import { notFound } from '../../../../../src/kernel/errors';
import type { NotedVisit } from '../../ports';
import { NOTE_NOUN, type NoteParts } from './parts';

export function touchedBy(visit: Pick<NotedVisit, 'documentId' | 'patientId' | 'clinicId'>): Touched {
  return { type: NOTE_NOUN, ids: [visit.documentId], patients: [visit.patientId], clinicId: visit.clinicId };
}

/** For what somebody sees what is written of a patient: as their own or their dependants', or in care. Null: they do not. */
export async function whySeen(
  parts: NoteParts,
  query: Db | Trx,
  patientId: number,
  principal: Principal | null,
): Promise<AuditPurpose | null> {
  const now = parts.records.kernel.clock.now();
  const about = { patientId, now };
  if (principal?.role === 'patient') {
    return (await isOwnPatient(parts.dependants(), query, principal, about)) ? 'own' : null;
  }
  const carer = carerOf(principal);
  const sources = parts.careSources();
  if (!carer || !(await isInCare(sources, query, carer, about))) return null;
  const ordinary = await inOrdinaryCare(sources, query, carer, { patients: [patientId], now });
  return ordinary.has(patientId) ? 'care' : 'emergency';
}

/** Of practitioners: within the clinic that they work for. @throws AppError 404 */
export async function whyRead(
  parts: NoteParts,
  query: Db | Trx,
  visit: NotedVisit | null,
  principal: Principal | null,
): Promise<{ visit: NotedVisit; purpose: AuditPurpose }> {
  if (!visit) throw notFound();
  const isTheirs = principal?.role === 'patient' || principal?.clinicId === visit.clinicId;
  const purpose = isTheirs ? await whySeen(parts, query, visit.patientId, principal) : null;
  if (!purpose) throw new OutOfReach(touchedBy(visit));
  return { visit, purpose };
}

/** Whoever was let in for an emergency reads, and writes nothing. @throws AppError 404 */
export async function reachToWrite(
  parts: NoteParts,
  query: Db | Trx,
  found: NotedVisit | null,
  principal: Principal | null,
): Promise<{ visit: NotedVisit; practitionerId: number }> {
  const { visit, purpose } = await whyRead(parts, query, found, principal);
  const carer = carerOf(principal);
  if (!carer || purpose !== 'care') throw new OutOfReach(touchedBy(visit));
  return { visit, practitionerId: carer.practitionerId };
}
