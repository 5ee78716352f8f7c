import type { Principal } from '../../../../../src/access/principal';
import { OutOfReach, type AuditOrigin } from '../../../../../src/kernel/audit';
import { notFound } from '../../../../../src/kernel/errors';
import { endLink, findLink, touchedBy, type RecordLink } from '../store/links';
import type { LinkParts } from './parts';

/**
 * By who acts, by who is acted for, or by the clinic that keeps the record. Apps of others that were let in to it lose it
 * at once: their tokens would read on until the next refresh.
 * @throws AppError 404 for all others
 */
export async function endRecordLink(
  { kernel, appPatients }: LinkParts,
  principal: Principal,
  id: string,
  origin: AuditOrigin,
): Promise<{ endedAt: Date }> {
  return kernel.db().transaction(async (trx) => {
    const now = kernel.clock.now();
    const link = await findLink(trx, id, now);
    if (!link) throw notFound();
    if (!mayEnd(principal, link)) throw new OutOfReach(touchedBy([link]));
    if (!(await endLink(trx, id, { now, userId: principal.userId }))) throw notFound();
    await appPatients.end(trx, link);
    await kernel.audit.write(trx, { ...origin, ...touchedBy([link]), action: 'update', outcome: 'ok' });
    return { endedAt: now };
  });
}

function mayEnd({ role, userId, patientId, clinicId }: Principal, link: RecordLink): boolean {
  if (role === 'patient') return link.userId === userId || link.patientId === patientId;
  return link.clinicId === clinicId;
}
