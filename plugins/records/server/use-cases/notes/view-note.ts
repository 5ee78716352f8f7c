import { dayIn } from '../../../../../src/kernel/calendar-day';
import type { Db, Trx } from '../../../../../src/kernel/db';
import { addendumFromFhir, noteFromFhir } from '../../domain/notes/note-from-fhir';
import { EMPTY_NOTE, type Addendum, type NoteContent, type SignedNote } from '../../domain/notes/note';
import { whatIsMissing, type Missing } from '../../domain/notes/what-is-missing';
import { whyNotWritten, type NotWritten } from '../../domain/notes/when-written';
import type { Resource } from '../../domain/resource';
import type { Draft, NotedVisit } from '../../ports';
import { byNumber, isAddendum, isCondition, NOTE } from './part-names';
import type { NoteParts } from './parts';

export interface NoteView {
  visit: NotedVisit;
  /** What a change of the draft names as what it follows. */
  version: string;
  draft: (Omit<Draft, 'content'> & { content: NoteContent }) | null;
  missing: Missing;
  /** Why it can not be written, or not be signed yet; null where it can. */
  notWritten: NotWritten | null;
  signed: (SignedNote & { addenda: Addendum[] }) | null;
}

const NO_DRAFT = 'none';

export function versionOf(draft: Draft | null): string {
  return draft === null ? NO_DRAFT : `${draft.id}-${draft.version}`;
}

export async function viewNote(parts: NoteParts, query: Db | Trx, visit: NotedVisit): Promise<NoteView> {
  const signed = await signedNote(parts, query, visit);
  const draft = signed === null ? await parts.drafts.find(query, visit.id) : null;
  const now = parts.records.kernel.clock.now();
  const content = draft?.content ?? EMPTY_NOTE;
  return {
    visit,
    version: versionOf(draft),
    draft: draft?.content ? { ...draft, content: draft.content } : null,
    missing: whatIsMissing(content, await whatIsKnown(parts, query, visit)),
    notWritten: whyNotWritten(visit, now),
    signed,
  };
}

export async function whatIsKnown({ records }: NoteParts, query: Db | Trx, visit: NotedVisit) {
  const { clinicId, patientId } = visit;
  const allergiesKnown = await records.resources.has(query, {
    ...{ clinicId, patientId, type: 'AllergyIntolerance' },
  });
  return { visitDay: dayIn(visit.timeZone, visit.startsAt), allergiesKnown };
}

/** Read from the resources that were stored: there is no copy. Null: not signed, or the patient was erased. */
async function signedNote(parts: NoteParts, query: Db | Trx, visit: NotedVisit): Promise<NoteView['signed']> {
  const signed = await parts.signed.partsOf(query, [visit.id]);
  const stored = await parts.records.resources.findRows(
    query,
    signed.map(({ row }) => row),
  );
  const resources = (isWanted: (part: string) => boolean): Resource[] =>
    signed
      .filter(({ part }) => isWanted(part))
      .sort(byNumber)
      .flatMap(({ row }) => stored.get(row)?.resource ?? []);
  const [note] = resources((part) => part === NOTE);
  if (!note) return null;
  const addenda = resources(isAddendum).map(addendumFromFhir);
  return { ...noteFromFhir(note, resources(isCondition)), addenda };
}
