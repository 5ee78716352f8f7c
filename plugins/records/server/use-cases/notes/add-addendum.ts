import { conflict } from '../../../../../src/kernel/errors';
import type { IdempotentCall } from '../../../../../src/kernel/idempotency';
import { addendumToFhir } from '../../domain/notes/note-to-fhir';
import type { Caller, NoteParts } from './parts';
import { reachToWrite, touchedBy } from './reach-note';
import { addendumPart, isAddendum, NOTE } from './part-names';
import { storeSigned } from './store-signed';
import { viewNote, type NoteView } from './view-note';

/**
 * Says something more to a note that was signed, by whoever treats the patient now. @throws AppError 404; 409 note_not_signed;
 * 410 erased
 */
export async function addAddendum(
  parts: NoteParts,
  visitId: string,
  text: string,
  { principal, idempotency, origin }: Caller & { idempotency: IdempotentCall },
): Promise<NoteView> {
  const { kernel, resources } = parts.records;
  let fresh = false;
  // The reply is not kept with the key: it would be the note in clear.
  await kernel.idempotency.once(idempotency, async (trx) => {
    fresh = true;
    const found = await parts.visits.lock(trx, visitId);
    const { visit, practitionerId } = await reachToWrite(parts, trx, found, principal);
    const signed = await parts.signed.partsOf(trx, [visit.id]);
    const row = signed.find(({ part }) => part === NOTE)?.row;
    const note = row === undefined ? undefined : (await resources.findRows(trx, [row])).get(row);
    if (!note?.resource) throw conflict('note_not_signed');
    const by = await parts.visits.author(trx, practitionerId);
    const at = kernel.clock.now();
    const number = signed.filter(({ part }) => isAddendum(part)).length + 1;
    const id = kernel.ids.documentId();
    const addendum = addendumToFhir(text, { id, by, at, note: note.resource });
    await storeSigned(parts, trx, { visit, origin, at }, [[addendumPart(number), addendum]]);
    await kernel.audit.write(trx, { ...origin, ...touchedBy(visit), action: 'update', outcome: 'ok' });
    return { id };
  });
  const { visit } = await reachToWrite(
    ...([parts, kernel.db(), await parts.visits.find(kernel.db(), visitId), principal] as const),
  );
  const view = await viewNote(parts, kernel.db(), visit);
  // What is only repeated is a look.
  if (!fresh) await kernel.audit.read({ ...origin, ...touchedBy(visit), action: 'read', outcome: 'ok' });
  return view;
}
