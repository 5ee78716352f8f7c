import { OutOfReach, type AuditPurpose } from '../../../../../src/kernel/audit';
import type { Db } from '../../../../../src/kernel/db';
import { notFound } from '../../../../../src/kernel/errors';
import { groupBy } from '../../../../../src/kernel/group-by';
import { noteFromFhir } from '../../domain/notes/note-from-fhir';
import type { NotedVisit, Reader, SignedPart } from '../../ports';
import { isAddendum, isCondition } from './part-names';
import { NOTE_NOUN, type NoteParts } from './parts';

export interface NoteLine {
  visit: NotedVisit;
  signedAt: string;
  by: string;
  /** What the patient has, as it was written; else the assessment's first words. */
  headline: string;
  addenda: number;
}
export interface NoteList {
  notes: NoteLine[];
  /** To go on with; null at the end. */
  next: string | null;
  patientId: number;
  purpose: AuditPurpose;
  /** Document ids of the visits, by clinic. */
  clinics: { clinicId: number; visits: string[] }[];
}

const PAGE = 20;
const HEADLINE_LETTERS = 120;

/** Signed notes of a patient, newest first: of one's own, or of who is in one's care, in the clinic that one works for. */
export async function listNotes(
  parts: NoteParts,
  patient: string,
  { before, principal }: { before: string | null; principal: Reader | null },
): Promise<NoteList> {
  const query = parts.records.kernel.db();
  const { patientId, clinicId, purpose } = await reachPatient(parts, query, patient, principal);
  const found = await parts.signed.notesOf(query, { clinicId, patientId, before, limit: PAGE + 1 });
  const notes = found.slice(0, PAGE);
  const lines = await linesOf(parts, query, notes);
  const clinics = [...groupBy(lines, ({ visit }) => visit.clinicId)].map(([of, some]) => ({
    clinicId: of,
    visits: some.map(({ visit }) => visit.documentId),
  }));
  return {
    notes: lines,
    clinics,
    next: found.length > PAGE ? (notes.at(-1)?.row ?? null) : null,
    ...{ patientId, purpose },
  };
}

async function linesOf(parts: NoteParts, query: Db, notes: readonly SignedPart[]): Promise<NoteLine[]> {
  const visitIds = notes.map(({ visitId }) => visitId);
  const all = await parts.signed.partsOf(query, visitIds);
  const wanted = all.filter(({ part }) => !isAddendum(part)).map(({ row }) => row);
  const stored = await parts.records.resources.findRows(query, wanted);
  const visits = await parts.visits.findMany(query, visitIds);
  return notes.flatMap(({ row, visitId }) => {
    const note = stored.get(row)?.resource;
    const visit = visits.get(visitId);
    // Erased: there is nothing left to show.
    if (!note || !visit) return [];
    const ofVisit = all.filter((part) => part.visitId === visitId);
    const conditions = ofVisit
      .filter(({ part }) => isCondition(part))
      .flatMap((each) => stored.get(each.row)?.resource ?? []);
    const { signedAt, by, content } = noteFromFhir(note, conditions);
    const named = content.diagnoses.map(({ text }) => text).join(', ');
    const headline = (named || content.assessment).slice(0, HEADLINE_LETTERS);
    return [
      { visit, signedAt, by, headline, addenda: ofVisit.filter(({ part }) => isAddendum(part)).length },
    ];
  });
}

async function reachPatient(
  parts: NoteParts,
  query: Db,
  documentId: string,
  principal: Reader | null,
): Promise<{ patientId: number; clinicId: number | null; purpose: AuditPurpose }> {
  const patient = await parts.visits.patient(query, documentId);
  if (!patient || !principal) throw notFound();
  const purpose = await parts.whySeen(query, principal, patient.patientId, parts.records.kernel.clock.now());
  if (!purpose) {
    const { patientId, clinicId } = patient;
    throw new OutOfReach({ type: NOTE_NOUN, ids: [], patients: [patientId], clinicId });
  }
  // Patients read of all clinics, practitioners of theirs.
  const clinicId = purpose === 'own' ? null : principal.clinicId;
  return { patientId: patient.patientId, clinicId, purpose };
}
