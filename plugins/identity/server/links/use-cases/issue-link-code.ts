import type { Principal } from '../../../../../src/access/principal';
import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { conflict } from '../../../../../src/kernel/errors';
import { spellLinkCode, termOf, type CodeKind } from '../domain/link';
import type { RecordFacts } from '../store/records';
import type { LinkParts } from './parts';
import { reachRecord } from './reach-record';

/**
 * A code that a person at the desk takes home: whoever shows it with the birth date is linked to the record. Given by
 * people who see who stands before them, and never by a number, which families share.
 * @throws AppError not_found, birth_date_missing, record_has_account, record_without_account, dependant_is_adult
 */
export async function issueLinkCode(
  parts: LinkParts,
  principal: Principal,
  { patient, kind }: { patient: string; kind: CodeKind },
  origin: AuditOrigin,
): Promise<{ code: string; expiresAt: number }> {
  const { kernel, codes } = parts;
  const issued = await kernel.db().transaction(async (trx) => {
    const record = await reachRecord(parts, trx, principal, patient);
    checkKind(record, kind, kernel.clock.now());
    const { id: patientId, clinicId } = record;
    const to = { kind, patientId, clinicId, issuedBy: principal.userId };
    const given = await codes.issue(trx, to, kernel.clock.now());
    const touched = { type: 'link-code', ids: [record.documentId], patients: [patientId], clinicId };
    await kernel.audit.write(trx, { ...origin, ...touched, action: 'create', outcome: 'ok' });
    return given;
  });
  kernel.counters.count('link_codes', { kind });
  return { ...issued, code: spellLinkCode(issued.code) };
}

function checkKind({ userId, birthDate }: RecordFacts, kind: CodeKind, now: Date): void {
  if (kind === 'sign-in') {
    if (userId === null) throw conflict('record_without_account');
    return;
  }
  if (birthDate === null) throw conflict('birth_date_missing');
  if (kind === 'self' && userId !== null) throw conflict('record_has_account');
  const term = termOf(kind, birthDate, now);
  if (!term.ok) throw conflict(term.code);
}
