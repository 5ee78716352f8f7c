import type { Trx } from '../../../../src/kernel/db';
import { conflict, notFound } from '../../../../src/kernel/errors';
import type { Visit } from '../domain/visit';
import { transition, type VisitAction, type VisitStatus } from '../domain/visit-status';
import type { Parts } from './parts';

/** @throws AppError 404 not_found */
export async function lockVisit({ visits }: Parts, trx: Trx, visitId: number): Promise<Visit> {
  const visit = await visits.lock(trx, visitId);
  if (!visit) throw notFound();
  return visit;
}

/** The status after the action. @throws AppError 409 with the refusal's code */
export function nextStatus(visit: Visit, action: VisitAction): VisitStatus {
  const next = transition(visit.status, action);
  if (!next.ok) throw conflict(next.code);
  return next.status;
}
