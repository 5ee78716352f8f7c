import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Db, Trx } from '../../../../../src/kernel/db';
import { notFound } from '../../../../../src/kernel/errors';
import { askErasure } from '../../domain/erasure';
import { touchedBy, viewErasure, type ErasureParts } from './parts';
import { tellOfErasure } from './tell';

export { ERASURE_STATES } from '../../domain/erasure';

/** A patient who asks for themselves; who acts for somebody asks at the clinic. */
export interface Self {
  userId: number;
  patientId: number | null;
  clinicId: number | null;
}

/** What became of the last request; null when none was ever made. */
export async function ownErasure({ kernel, erasures }: ErasureParts, query: Db | Trx, self: Self | null) {
  const { patientId, clinicId } = known(self);
  const last = await erasures.last(query, patientId);
  return {
    // Whose it is, also where there is none.
    touched: { ...touchedBy(last ? [last] : [], clinicId), patients: [patientId] },
    request: last && viewErasure(last, kernel.clock.now()),
  };
}

/** Asked again while it waits, it is the same request. @throws AppError 429 to who takes it back and asks time and again */
export async function askForErasure(parts: ErasureParts, self: Self | null, origin: AuditOrigin) {
  const { kernel, erasures, asking } = parts;
  const { patientId, clinicId } = known(self);
  return kernel.db().transaction(async (trx) => {
    const now = kernel.clock.now();
    // Two presses at once are one request.
    await erasures.lockPatient(trx, patientId);
    const before = await erasures.open(trx, patientId);
    if (!before) asking.take(String(patientId));
    const request = before ?? askErasure(kernel.ids.id(now), { patientId, clinicId }, now);
    if (!before) {
      await erasures.insert(trx, request);
      await tellOfErasure(parts, trx, request);
      kernel.counters.count('erasure_requests', { state: 'open' });
    }
    const action = before ? 'read' : 'create';
    await kernel.audit.write(trx, { ...origin, ...touchedBy([request], clinicId), action, outcome: 'ok' });
    return ownErasure(parts, trx, self);
  });
}

/** @throws AppError 404 when none waits */
export async function takeErasureBack(parts: ErasureParts, self: Self | null, origin: AuditOrigin) {
  const { kernel, erasures } = parts;
  const { patientId, clinicId } = known(self);
  return kernel.db().transaction(async (trx) => {
    const request = await erasures.open(trx, patientId);
    const end = { state: 'withdrawn', at: kernel.clock.now(), by: null, reason: null } as const;
    if (!request || !(await erasures.end(trx, request, end))) throw notFound();
    kernel.counters.count('erasure_requests', { state: 'withdrawn' });
    const touched = touchedBy([request], clinicId);
    await kernel.audit.write(trx, { ...origin, ...touched, action: 'update', outcome: 'ok' });
    return ownErasure(parts, trx, self);
  });
}

function known(self: Self | null): { patientId: number; clinicId: number } {
  if (!self || self.patientId === null || self.clinicId === null) throw notFound();
  return { patientId: self.patientId, clinicId: self.clinicId };
}
