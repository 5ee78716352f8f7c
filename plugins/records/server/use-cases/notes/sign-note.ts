import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { AppError, conflict, forbidden, unprocessable } from '../../../../../src/kernel/errors';
import { EMPTY_NOTE, type NoteContent } from '../../domain/notes/note';
import { noteToFhir } from '../../domain/notes/note-to-fhir';
import { whatIsMissing } from '../../domain/notes/what-is-missing';
import { whyNotWritten } from '../../domain/notes/when-written';
import type { NotedVisit } from '../../ports';
import { patientIdOf } from '../patient-id';
import type { NoteParts, Writer } from './parts';
import { conditionPart, ENCOUNTER, NOTE } from './part-names';
import { reachToWrite, touchedBy } from './reach-note';
import { storeSigned } from './store-signed';
import { versionOf, viewNote, whatIsKnown, type NoteView } from './view-note';

/**
 * Makes the draft that the caller saw part of the record, for good; one that stands already is given back as it is.
 * @throws AppError 404; 403 note_of_another; 409 visit_has_no_note, visit_not_started; 412 stale_version; 422 note_incomplete
 * {missing}; 410 erased
 */
export function signNote(
  parts: NoteParts,
  visitId: string,
  { principal, version, origin }: Writer,
): Promise<NoteView> {
  const { kernel } = parts.records;
  return kernel.db().transaction(async (trx) => {
    const found = await parts.visits.lock(trx, visitId);
    const { visit, practitionerId } = await reachToWrite(parts, trx, found, principal);
    if (practitionerId !== visit.practitionerId) throw forbidden('note_of_another');
    if ((await parts.signed.partsOf(trx, [visit.id])).length > 0) {
      await kernel.audit.write(trx, { ...origin, ...touchedBy(visit), action: 'read', outcome: 'ok' });
      return viewNote(parts, trx, visit);
    }
    const at = kernel.clock.now();
    const notWritten = whyNotWritten(visit, at);
    if (notWritten) throw conflict(notWritten);
    const draft = await parts.drafts.find(trx, visit.id);
    if (versionOf(draft) !== version) throw new AppError(412, 'stale_version');
    const content = draft?.content ?? EMPTY_NOTE;
    const { gaps } = whatIsMissing(content, await whatIsKnown(parts, trx, visit));
    if (gaps.length > 0) throw unprocessable('note_incomplete', { missing: gaps });
    await storeNote(parts, trx, { visit, content, at }, origin);
    if (draft) await parts.drafts.end(trx, draft);
    await kernel.audit.write(trx, { ...origin, ...touchedBy(visit), action: 'create', outcome: 'ok' });
    return viewNote(parts, trx, visit);
  });
}

async function storeNote(
  parts: NoteParts,
  trx: Trx,
  { visit, content, at }: { visit: NotedVisit; content: NoteContent; at: Date },
  origin: AuditOrigin,
): Promise<void> {
  const { kernel, resources } = parts.records;
  const patientId = await patientIdOf(resources, trx, visit);
  const newId = (): string => kernel.ids.documentId();
  const { encounter, composition, conditions } = noteToFhir({
    ...{ visit, patientId, content, signedAt: at, newId },
  });
  await storeSigned(parts, trx, { visit, origin, at }, [
    [ENCOUNTER, encounter],
    ...conditions.map((each, index) => [conditionPart(index + 1), each] as const),
    [NOTE, composition],
  ]);
}
