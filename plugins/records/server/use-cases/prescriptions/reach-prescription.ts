import { OutOfReach, type AuditPurpose } from '../../../../../src/kernel/audit';
import type { Db, Trx } from '../../../../../src/kernel/db';
import { notFound } from '../../../../../src/kernel/errors';
import type { Asker, StoredPrescription } from '../../ports';
import { touchedBy, type RxParts } from './parts';

/** Of practitioners: within the clinic that they work for. @throws AppError 404 */
export async function reachPrescription(
  { reach }: RxParts,
  query: Db | Trx,
  found: StoredPrescription | null | undefined,
  asker: Asker | null,
): Promise<{ prescription: StoredPrescription; purpose: AuditPurpose }> {
  if (!found) throw notFound();
  const isTheirs = asker?.role === 'patient' || asker?.clinicId === found.clinicId;
  const purpose = isTheirs ? await reach.whySeen(query, found.patientId, asker) : null;
  if (!purpose) throw new OutOfReach(touchedBy(found));
  return { prescription: found, purpose };
}

/** A practitioner who treats the patient; whoever was let in for an emergency reads, and writes nothing. @throws AppError 404 */
export async function reachToChange(
  parts: RxParts,
  trx: Trx,
  id: string,
  asker: Asker | null,
): Promise<{ prescription: StoredPrescription; practitionerId: number; userId: number }> {
  const found = await parts.prescriptions.lock(trx, id);
  const { prescription, purpose } = await reachPrescription(parts, trx, found, asker);
  const practitionerId = asker?.practitionerId ?? null;
  if (!asker || purpose !== 'care' || practitionerId === null) throw new OutOfReach(touchedBy(prescription));
  return { prescription, practitionerId, userId: asker.userId };
}
