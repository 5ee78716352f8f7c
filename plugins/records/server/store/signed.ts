import { toIso } from '../../../../src/kernel/db';
import { conflict, violatedUnique } from '../../../../src/kernel/errors';
import type { Signed, SignedPart } from '../ports';
import { SIGNED } from './sealed-columns';

interface Row {
  resource: string;
  visit_id: number;
  part: string;
  signed_at: string;
}

export function signedStore(): Signed {
  return {
    async partsOf(query, visitIds) {
      const rows = await query(SIGNED)
        .whereIn('visit_id', [...visitIds])
        .orderBy(['visit_id', 'signed_at', 'resource'])
        .select<Row[]>('resource', 'visit_id', 'part', 'signed_at');
      return rows.map(partOf);
    },

    async notesOf(query, { clinicId, patientId, before, limit }) {
      const rows = query(SIGNED)
        .where({ patient_id: patientId, part: 'note' })
        .orderBy([
          { column: 'signed_at', order: 'desc' },
          { column: 'resource', order: 'desc' },
        ])
        .limit(limit);
      if (clinicId !== null) void rows.where({ clinic_id: clinicId });
      if (before !== null) {
        // Signed before that one, or at the same moment and standing after it.
        const then = () => query(SIGNED).where({ resource: before }).select('signed_at');
        void rows.where((older) => {
          void older
            .where('signed_at', '<', then())
            .orWhere((same) => void same.where('signed_at', then()).where('resource', '<', before));
        });
      }
      return (await rows.select<Row[]>('resource', 'visit_id', 'part', 'signed_at')).map(partOf);
    },

    async add(trx, visit, parts, at) {
      const whose = { clinic_id: visit.clinicId, patient_id: visit.patientId, visit_id: visit.id };
      try {
        await trx(SIGNED).insert(
          parts.map(({ row, part }) => ({ resource: row, ...whose, part, signed_at: toIso(at) })),
        );
      } catch (error) {
        throw violatedUnique(error) === null ? error : conflict('version_conflict');
      }
    },
  };
}

function partOf({ resource, visit_id, part }: Row): SignedPart {
  return { row: resource, visitId: visit_id, part };
}
