import { toDate, toIso } from '../../../../src/kernel/db';
import { violatedUnique, AppError } from '../../../../src/kernel/errors';
import type { Ids } from '../../../../src/kernel/ids';
import type { Vault } from '../../../../src/kernel/vault';
import type { NoteContent } from '../domain/notes/note';
import type { Drafts } from '../ports';
import { draftAddress, DRAFTS } from './sealed-columns';
import { titled } from './visits';

interface Row {
  id: string;
  version: number;
  content_sealed: string;
  saved_at: string;
  practitioner: string;
  practitioner_name: string;
  title: string | null;
}

export function draftStore(vault: Vault, ids: Ids): Drafts {
  return {
    async find(query, visitId) {
      const row = await query(`${DRAFTS} as t`)
        .join('practitioners as d', 'd.id', 't.practitioner_id')
        .where('t.visit_id', visitId)
        .first<Row | undefined>(
          ...['t.id', 't.version', 't.content_sealed', 't.saved_at', 'd.document_id as practitioner'],
          ...['d.full_name as practitioner_name', 'd.title'],
        );
      if (!row) return null;
      const [content] = await vault.openMany(query, [
        { sealed: row.content_sealed, address: draftAddress(row.id) },
      ]);
      return {
        id: row.id,
        version: row.version,
        savedAt: toDate(row.saved_at),
        by: { documentId: row.practitioner, name: titled(row.title, row.practitioner_name) },
        content: content ? (JSON.parse(content.toString('utf8')) as NoteContent) : null,
      };
    },

    async save(trx, visit, { content, stands, practitionerId, at }) {
      const id = stands?.id ?? ids.id(at);
      const version = (stands?.version ?? 0) + 1;
      const sealed = await vault
        .of(visit.patient.documentId)
        .seal(trx, JSON.stringify(content), draftAddress(id));
      const written = {
        practitioner_id: practitionerId,
        version,
        content_sealed: sealed,
        saved_at: toIso(at),
      };
      if (stands) {
        const changed = await trx(DRAFTS).where({ id, version: stands.version }).update(written);
        if (changed === 0) throw new AppError(412, 'stale_version');
        return;
      }
      const whose = { clinic_id: visit.clinicId, visit_id: visit.id, patient_id: visit.patientId };
      try {
        await trx(DRAFTS).insert({ id, ...whose, ...written });
      } catch (error) {
        throw violatedUnique(error) === null ? error : new AppError(412, 'stale_version');
      }
    },

    async end(trx, { id, version }) {
      const ended = await trx(DRAFTS).where({ id, version }).delete();
      if (ended === 0) throw new AppError(412, 'stale_version');
    },
  };
}
