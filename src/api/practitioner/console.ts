import { z } from 'zod';
import { consoleTable, type RowKeys } from '../../access/console/resource';
import { searchWords, whereWords } from '../../access/console/words';
import { ownClinic } from '../own-clinic';

interface PractitionerRow extends RowKeys {
  full_name: string;
  title: string | null;
  specialty: string;
  active: boolean | number | null;
}

/** Whom a visit can be with: for choosing and filtering. */
export const practitionerResource = consoleTable({
  type: 'api::practitioner.practitioner',
  table: 'practitioners',
  patientAt: null,
  only: ownClinic,
  record: {
    id: z.string(),
    fullName: z.string(),
    title: z.string().nullable(),
    specialty: z.string(),
    active: z.boolean(),
  },
  filter: { active: z.boolean(), service: z.string().max(40).describe('Who gives this service') },
  search: searchWords.describe('Beginnings of names'),
  sorts: { fullName: 't.full_name', specialty: 't.specialty' },
  defaultSort: ['fullName', 'ASC'],
  select: (query) => query('practitioners as t').select('t.full_name', 't.title', 't.specialty', 't.active'),
  narrow: (rows, { filter, q }, query) => {
    if (filter.active !== undefined) void rows.where('t.active', filter.active);
    if (filter.service !== undefined) {
      const giving = query('practitioners_services_lnk as l')
        .join('services as s', 's.id', 'l.service_id')
        .where('s.document_id', filter.service);
      void rows.whereIn('t.id', giving.select('l.practitioner_id'));
    }
    if (q !== undefined) whereWords(rows, 't.full_name', q);
  },
  records: (_query, rows: readonly PractitionerRow[]) =>
    Promise.resolve(
      rows.map((row) => ({
        id: row.record_id,
        fullName: row.full_name,
        title: row.title,
        specialty: row.specialty,
        active: Boolean(row.active),
      })),
    ),
});
