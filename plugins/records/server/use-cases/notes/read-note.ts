import type { AuditPurpose } from '../../../../../src/kernel/audit';
import type { Reader } from '../../ports';
import type { NoteParts } from './parts';
import { whyRead } from './reach-note';
import { viewNote, type NoteView } from './view-note';

/** What patients see is what was signed. @throws AppError 404 */
export async function readNote(
  parts: NoteParts,
  visitId: string,
  principal: Reader | null,
): Promise<{ view: NoteView; purpose: AuditPurpose }> {
  const query = parts.records.kernel.db();
  const found = await parts.visits.find(query, visitId);
  const { visit, purpose } = await whyRead(parts, query, found, principal);
  const view = await viewNote(parts, query, visit);
  if (purpose !== 'own') return { view, purpose };
  return { view: { ...view, version: '', draft: null, missing: { gaps: [], advice: [] } }, purpose };
}
