import { OutOfReach, type AuditPurpose } from '../../../../../src/kernel/audit';
import { notFound } from '../../../../../src/kernel/errors';
import { groupBy } from '../../../../../src/kernel/group-by';
import type { Asker, RefillRequest, StoredPrescription } from '../../ports';
import { touchedBy, touchedByRefill, type RxParts } from './parts';
import { reachPrescription } from './reach-prescription';
import { viewPrescriptions, type PrescriptionView } from './view-prescriptions';

export type { PrescriptionView } from './view-prescriptions';
export { DOSE_UNITS, MEALS, QUANTITY_UNITS, ROUTES, WEEKDAYS } from '../../domain/prescriptions/prescription';

const PAGE = 50;

export interface Page {
  views: PrescriptionView[];
  /** For `before` of the next page; null on the last one. */
  next: string | null;
}

/** @throws AppError 404 */
export async function readPrescription(
  parts: RxParts,
  id: string,
  asker: Asker | null,
): Promise<{ view: PrescriptionView; purpose: AuditPurpose }> {
  const db = parts.records.kernel.db();
  const [found] = await parts.prescriptions.find(db, [id]);
  const { prescription, purpose } = await reachPrescription(parts, db, found, asker);
  const [view] = await viewPrescriptions(parts, db, [prescription]);
  if (!view) throw notFound();
  return { view, purpose };
}

/** Of a patient whom a practitioner sees, in their clinic. @throws AppError 404 */
export async function listOfPatient(
  parts: RxParts,
  { patient: documentId, before }: { patient: string; before: string | null },
  asker: Asker | null,
): Promise<Page & { purpose: AuditPurpose; patientId: number; clinicId: number }> {
  const db = parts.records.kernel.db();
  const patient = await parts.people.patient(db, documentId);
  if (!patient) throw notFound();
  const { patientId } = patient;
  const purpose = await parts.reach.whySeen(db, patientId, asker);
  const clinicId = asker?.clinicId ?? null;
  if (!purpose || clinicId === null) {
    const touched = { type: 'patient', ids: [documentId], patients: [patientId] };
    throw new OutOfReach({ ...touched, clinicId: patient.clinicId });
  }
  const of = { clinicId, patients: patientId, before, limit: PAGE };
  return { ...(await pageOf(parts, of)), purpose, patientId, clinicId };
}

/** One's own, and those of whom one acts for. */
export function listOwn(parts: RxParts, before: string | null, asker: Asker | null): Promise<Page> {
  if (!asker) throw notFound();
  const patients = parts.reach.ownPatients(parts.records.kernel.db(), asker);
  return pageOf(parts, { clinicId: null, patients, before, limit: PAGE });
}

async function pageOf(parts: RxParts, of: Parameters<RxParts['prescriptions']['list']>[1]): Promise<Page> {
  const db = parts.records.kernel.db();
  const found = await parts.prescriptions.list(db, of);
  const next = found.length < PAGE ? null : (found.at(-1)?.row ?? null);
  return { views: await viewPrescriptions(parts, db, found), next };
}

export interface AskedRefill {
  request: RefillRequest;
  view: PrescriptionView;
}

/** Open requests of patients whom a practitioner treats, in their clinic. */
export async function listRefills(
  parts: RxParts,
  after: string | null,
  asker: Asker | null,
): Promise<{ asked: AskedRefill[]; next: string | null }> {
  if (!asker || asker.clinicId === null || asker.practitionerId === null) throw notFound();
  const db = parts.records.kernel.db();
  const patients = parts.reach.inCare(db, asker);
  const requests = await parts.refills.open(db, { clinicId: asker.clinicId, patients, after, limit: PAGE });
  const found = await parts.prescriptions.find(
    db,
    requests.map(({ prescription }) => prescription),
  );
  const views = await viewPrescriptions(parts, db, found);
  const byRow = new Map(views.map((view) => [view.stored.row, view]));
  return {
    asked: requests.flatMap((request) => {
      const view = byRow.get(request.prescription);
      return view ? [{ request, view }] : [];
    }),
    next: requests.length < PAGE ? null : (requests.at(-1)?.id ?? null),
  };
}

/** What a list showed, one for each clinic: each has its own trail. */
export function touchedByMany(found: readonly StoredPrescription[]) {
  return [...groupBy(found, ({ clinicId }) => clinicId)].map(([clinicId, some]) => ({
    ...touchedBy({ row: '', patientId: 0, clinicId }),
    ids: some.map(({ row }) => row),
    patients: [...new Set(some.map(({ patientId }) => patientId))],
  }));
}

export function touchedByRefills(asked: readonly AskedRefill[], clinicId: number | null) {
  const [first] = asked;
  if (!first || clinicId === null) return [];
  return [
    {
      ...touchedByRefill(first.request),
      ids: asked.map(({ request }) => request.id),
      patients: [...new Set(asked.map(({ request }) => request.patientId))],
    },
  ];
}
