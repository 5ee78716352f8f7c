import { forbidden, notFound } from '../../../../src/kernel/errors';
import type { Batch } from '../domain/batch';
import type { TrailFilter } from '../ports';
import type { Parts } from './parts';

/** One page of who had to do with the patient's data. */
export async function whoLooked(
  { kernel, trail }: Parts,
  who: { patientId: number | null; userId: number } | null,
  page: { before: string | undefined; limit: number },
) {
  const patientId = who?.patientId ?? null;
  if (who === null || patientId === null) throw notFound();
  const events = await trail.aboutPatient(kernel.db(), { id: patientId, userId: who.userId }, page);
  // Another patient who tried is a person with a right to silence too: that it was refused is what counts.
  const told = events.map((event) =>
    event.who.role === 'patient' ? { ...event, who: { ...event.who, name: null } } : event,
  );
  return { patientId, events: told, next: nextOf(events, page.limit) };
}

/** One page of a clinic's trail. @throws AppError 404 for a patient of another clinic */
export async function searchTrail(
  { kernel, trail }: Parts,
  clinicId: number | null,
  { patient, ...wanted }: Omit<TrailFilter, 'chain' | 'patientId'> & { patient: string | undefined },
) {
  if (clinicId === null) throw forbidden();
  const db = kernel.db();
  const filter: TrailFilter = { ...wanted, chain: clinicId };
  if (patient !== undefined) {
    const patientId = await trail.patientId(db, patient, clinicId);
    if (patientId === null) throw notFound();
    filter.patientId = patientId;
  }
  const found = await trail.search(db, filter);
  const patients = await trail.patientsOf(
    db,
    found.map(({ id }) => id),
  );
  return {
    events: found.map((event) => ({ ...event, patients: patients.get(event.id) ?? [] })),
    next: nextOf(found, wanted.limit),
  };
}

/** How far the clinic's chain is sealed. */
export async function chainState({ kernel, events, batches, checkpoints }: Parts, clinicId: number | null) {
  if (clinicId === null) throw forbidden();
  const db = kernel.db();
  const last = await batches.last(db, clinicId);
  const checkpoint = await checkpoints.last(db, clinicId);
  return {
    batches: last?.number ?? checkpoint?.number ?? 0,
    waiting: await events.unsealedCount(db, clinicId),
    lastBatch: last && batchView(last),
    prunedUpTo: checkpoint?.number ?? null,
  };
}

function batchView({ number, header, events, sealedAt, anchoredAt }: Batch) {
  return { number, header, events, closedAt: sealedAt, anchoredAt };
}

function nextOf(events: readonly { id: string }[], limit: number): string | null {
  return events.length === limit ? (events.at(-1)?.id ?? null) : null;
}
