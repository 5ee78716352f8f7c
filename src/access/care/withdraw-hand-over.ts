import type { AuditOrigin } from '../../kernel/audit';
import { notFound } from '../../kernel/errors';
import type { Principal } from '../principal';
import type { CareParts } from './give-hand-over';
import { endRelationship, lockRelationship, type Relationship } from './relationships';
import { touchedBy } from './store';

/** Ends a hand-over at once: by who gave it, who got it, or an admin of the clinic. @throws AppError 404 for all others */
export async function withdrawHandOver(
  { kernel }: CareParts,
  principal: Principal,
  id: string,
  origin: AuditOrigin,
): Promise<{ endedAt: Date }> {
  const endedAt = await kernel.db().transaction(async (trx) => {
    const now = kernel.clock.now();
    const handOver = await lockRelationship(trx, 'hand_over', { id, now });
    if (!handOver || !mayEnd(principal, handOver)) throw notFound();
    await endRelationship(trx, id, { now, userId: principal.userId });
    await kernel.audit.write(trx, { ...origin, ...touchedBy([handOver]), action: 'update', outcome: 'ok' });
    return now;
  });
  kernel.counters.count('hand_overs_withdrawn', { by: principal.role });
  return { endedAt };
}

function mayEnd({ role, clinicId, practitionerId, userId }: Principal, handOver: Relationship): boolean {
  if (clinicId !== handOver.clinicId) return false;
  if (role === 'clinic-admin') return true;
  return practitionerId === handOver.practitionerId || userId === handOver.givenByUserId;
}
