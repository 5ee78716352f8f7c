import type { Principal } from '../../../../../src/access/principal';
import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { conflict, invalid, violatedUnique } from '../../../../../src/kernel/errors';
import { termOf, type GuardianKind } from '../domain/link';
import { insertLink, touchedBy, type RecordLink } from '../store/links';
import { findRecord } from '../store/records';
import type { LinkParts } from './parts';
import { reachRecord } from './reach-record';

/**
 * The desk has looked at the papers of two people whom it knows.
 * @throws AppError not_found, guardian_unknown, birth_date_missing, dependant_is_adult, already_linked
 */
export async function appointGuardian(
  parts: LinkParts,
  principal: Principal,
  wish: { patient: string; guardian: string; kind: GuardianKind },
  origin: AuditOrigin,
): Promise<RecordLink> {
  const { kernel } = parts;
  return kernel
    .db()
    .transaction(async (trx) => {
      const now = kernel.clock.now();
      const record = await reachRecord(parts, trx, principal, wish.patient);
      const guardian = await findRecord(trx, { documentId: wish.guardian });
      if (!guardian || guardian.clinicId !== principal.clinicId || guardian.userId === null) {
        throw invalid('guardian_unknown');
      }
      if (guardian.id === record.id) throw conflict('already_linked');
      if (record.birthDate === null) throw conflict('birth_date_missing');
      const term = termOf(wish.kind, record.birthDate, now);
      if (!term.ok) throw conflict(term.code);
      const link: RecordLink = {
        ...{ id: kernel.ids.id(now), kind: wish.kind, patientId: record.id, userId: guardian.userId },
        ...{ clinicId: record.clinicId, until: term.until },
      };
      await insertLink(trx, link, { confirmedBy: principal.userId, now });
      const touched = { ...touchedBy([link]), patients: [record.id, guardian.id] };
      await kernel.audit.write(trx, { ...origin, ...touched, action: 'create', outcome: 'ok' });
      return link;
    })
    .catch((error: unknown) => {
      throw violatedUnique(error) === null ? error : conflict('already_linked');
    });
}
