import { OutOfReach } from '../../../../src/kernel/audit';
import { forbidden, notFound } from '../../../../src/kernel/errors';
import { GUARDIANS } from '../../../../src/kernel/guardians';
import type { TrailFilter } from '../ports';
import type { Parts } from './parts';

export interface LooksWish {
  before: string | undefined;
  limit: number;
  /** Document id of somebody for whom the caller acts; their own record when left out. */
  of?: string | undefined;
}

/** A patient who asks, and where they are registered. */
export interface Looker {
  patientId: number | null;
  userId: number;
  clinicId: number | null;
}

/** One page of who had to do with the patient's data. @throws AppError 404 for whoever the caller does not act for */
export async function whoLooked(parts: Parts, who: Looker | null, { of, ...page }: LooksWish) {
  const { kernel, trail } = parts;
  const own = who?.patientId ?? null;
  if (who === null || own === null) throw notFound();
  const { id: patientId, clinicId } =
    of === undefined ? { id: own, clinicId: who.clinicId } : await inCareOf(parts, own, of);
  const events = await trail.aboutPatient(kernel.db(), { id: patientId, userId: who.userId }, page);
  // Another patient who tried is a person with a right to silence too: that it was refused is what counts.
  const told = events.map((event) =>
    event.who.role === 'patient' ? { ...event, who: { ...event.who, name: null } } : event,
  );
  return { patientId, clinicId, events: told, next: nextOf(events, page.limit) };
}

async function inCareOf({ kernel, trail }: Parts, guardian: number, documentId: string) {
  const db = kernel.db();
  const acting = await kernel.services.use(GUARDIANS).actingFor(db, documentId, kernel.clock.now());
  const child = acting.includes(guardian) ? await trail.patient(db, documentId) : null;
  if (!child) throw notFound();
  return child;
}

/** What the officer looks for; the patient by document id. */
export type TrailWish = Omit<TrailFilter, 'chain' | 'patientId' | 'before'> & {
  patient?: string | undefined;
  before?: string | undefined;
};

/** One page of a clinic's trail. @throws AppError 404 for a patient of another clinic */
export async function searchTrail(
  { kernel, trail }: Parts,
  clinicId: number | null,
  { patient, ...wanted }: TrailWish,
) {
  if (clinicId === null) throw forbidden();
  const db = kernel.db();
  const filter: TrailFilter = { ...wanted, chain: clinicId };
  if (patient !== undefined) {
    const meant = await trail.patient(db, patient);
    if (!meant) throw notFound();
    if (meant.clinicId !== clinicId) {
      const { id, clinicId: theirs } = meant;
      throw new OutOfReach({ type: 'patient', ids: [patient], patients: [id], clinicId: theirs });
    }
    filter.patientId = meant.id;
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

function nextOf(events: readonly { id: string }[], limit: number): string | null {
  return events.length === limit ? (events.at(-1)?.id ?? null) : null;
}
