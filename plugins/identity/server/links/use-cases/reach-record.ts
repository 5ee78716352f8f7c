import { carerOf, isInCare } from '../../../../../src/access/care/source';
import type { Principal } from '../../../../../src/access/principal';
import { OutOfReach } from '../../../../../src/kernel/audit';
import type { Db, Trx } from '../../../../../src/kernel/db';
import { notFound } from '../../../../../src/kernel/errors';
import { findRecord, type RecordFacts } from '../store/records';
import type { LinkParts } from './parts';

/** A record of the clinic that staff work for; practitioners: of who is in their care. @throws AppError 404 */
export async function reachRecord(
  { kernel, careSources }: LinkParts,
  query: Db | Trx,
  principal: Principal,
  documentId: string,
): Promise<RecordFacts> {
  const record = await findRecord(query, { documentId });
  if (!record) throw notFound();
  const isOfClinic = record.clinicId === principal.clinicId;
  const carer = carerOf(principal);
  const about = { patientId: record.id, now: kernel.clock.now() };
  const reached =
    isOfClinic &&
    (principal.role !== 'practitioner' ||
      (carer !== null && (await isInCare(careSources(), query, carer, about))));
  if (reached) return record;
  const { id, clinicId } = record;
  throw new OutOfReach({ type: 'patient', ids: [documentId], patients: [id], clinicId });
}
