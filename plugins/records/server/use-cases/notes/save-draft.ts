import { AppError, conflict } from '../../../../../src/kernel/errors';
import type { NoteContent } from '../../domain/notes/note';
import { whyNotWritten } from '../../domain/notes/when-written';
import type { NoteParts, Writer } from './parts';
import { reachToWrite, touchedBy } from './reach-note';
import { versionOf, viewNote, type NoteView } from './view-note';

/**
 * Keeps what was written so far. @throws AppError 404; 412 stale_version when somebody else has written since; 409 note_signed,
 * visit_has_no_note; 410 erased
 */
export function saveDraft(
  parts: NoteParts,
  visitId: string,
  content: NoteContent,
  { principal, version, origin }: Writer,
): Promise<NoteView> {
  const { kernel } = parts.records;
  return kernel.db().transaction(async (trx) => {
    const found = await parts.visits.lock(trx, visitId);
    const { visit, practitionerId } = await reachToWrite(parts, trx, found, principal);
    await requireUnsigned(parts, trx, visit);
    const at = kernel.clock.now();
    if (whyNotWritten(visit, at) === 'visit_has_no_note') throw conflict('visit_has_no_note');
    const stands = await parts.drafts.find(trx, visit.id);
    if (versionOf(stands) !== version) throw new AppError(412, 'stale_version');
    if (JSON.stringify(stands?.content) !== JSON.stringify(content)) {
      await parts.drafts.save(trx, visit, { content, stands, practitionerId, at });
    }
    const action = stands ? 'update' : 'create';
    await kernel.audit.write(trx, { ...origin, ...touchedBy(visit), action, outcome: 'ok' });
    return viewNote(parts, trx, visit);
  });
}

/** Throws away what was written so far. @throws AppError as `saveDraft` */
export function discardDraft(parts: NoteParts, visitId: string, { principal, version, origin }: Writer) {
  const { kernel } = parts.records;
  return kernel.db().transaction(async (trx) => {
    const found = await parts.visits.lock(trx, visitId);
    const { visit } = await reachToWrite(parts, trx, found, principal);
    await requireUnsigned(parts, trx, visit);
    const stands = await parts.drafts.find(trx, visit.id);
    if (versionOf(stands) !== version) throw new AppError(412, 'stale_version');
    if (stands) {
      await parts.drafts.end(trx, stands);
      await kernel.audit.write(trx, { ...origin, ...touchedBy(visit), action: 'delete', outcome: 'ok' });
    }
    return viewNote(parts, trx, visit);
  });
}

async function requireUnsigned(
  { signed }: NoteParts,
  trx: Parameters<typeof viewNote>[1],
  visit: { id: number },
): Promise<void> {
  if ((await signed.partsOf(trx, [visit.id])).length > 0) throw conflict('note_signed');
}
