import { OutOfReach, type AuditOrigin } from '../../../../../src/kernel/audit';
import { clerkOf, type Asking } from '../../../../../src/kernel/clerk';
import { conflict, notFound } from '../../../../../src/kernel/errors';
import { touchedBy, viewErasure, type ErasureParts } from './parts';

interface ListWish {
  open: boolean;
  before: string | undefined;
  limit: number;
}

/** Requests of patients of the clinic, newest first. */
export async function erasureRequests({ kernel, erasures }: ErasureParts, asking: Asking, wish: ListWish) {
  const { clinicId } = clerkOf(asking);
  const found = await erasures.list(kernel.db(), { ...wish, clinicId });
  const now = kernel.clock.now();
  return {
    touched: touchedBy(found, clinicId),
    requests: found.map((request) => ({ ...viewErasure(request, now), patient: request.patient })),
    next: found.length === wish.limit ? (found.at(-1)?.id ?? null) : null,
  };
}

/** The reason is what the patient reads. @throws AppError 404 (other clinics' too), 409 erasure_over */
export async function refuseErasure(
  { kernel, erasures }: ErasureParts,
  asking: Asking,
  { id, reason }: { id: string; reason: string },
  origin: AuditOrigin,
): Promise<{ id: string; endedAt: Date }> {
  const { clinicId, userId } = clerkOf(asking);
  return kernel.db().transaction(async (trx) => {
    const request = await erasures.lock(trx, id);
    if (!request) throw notFound();
    const touched = touchedBy([request], request.clinicId);
    if (request.clinicId !== clinicId) throw new OutOfReach(touched);
    const at = kernel.clock.now();
    const end = { state: 'refused', at, by: userId, reason } as const;
    if (!(await erasures.end(trx, request, end))) throw conflict('erasure_over');
    kernel.counters.count('erasure_requests', { state: 'refused' });
    await kernel.audit.write(trx, { ...origin, ...touched, action: 'update', outcome: 'ok' });
    return { id, endedAt: at };
  });
}
