import {
  toDate,
  toPlainDay,
  type Db,
  type Select,
  type StoredInstant,
  type Trx,
} from '../../../../src/kernel/db';
import type { Vault } from '../../../../src/kernel/vault';
import type { Clause, Search } from '../domain/search/search';
import type { ListedPatient, PatientList, Reach } from '../ports';
import { countOf, whereClause, whereTime } from './narrow';
import { opened, RESOURCES, type Row } from './opened';
import { SIGNED, VERSIONS } from './sealed-columns';

interface Line {
  patient_row: number;
  document_id: string;
  full_name: string;
  date_of_birth: string | Date | null;
  language: string | null;
  active: boolean | number | null;
  listed_at: StoredInstant;
}
type Joined = Line & { [Name in keyof Row]: Row[Name] | null };

export function patientList(vault: Vault): PatientList {
  function lines(query: Db | Trx, clinicId: number): Select {
    return query
      .queryBuilder()
      .from('patients as p')
      .leftJoin(`${RESOURCES} as r`, (on) =>
        on
          .on('r.patient_id', 'p.id')
          .on('r.clinic_id', 'p.clinic_id')
          .on('r.type', query.raw('?', ['Patient']))
          .on('r.deleted', query.raw('?', [false])),
      )
      .where('p.clinic_id', clinicId);
  }

  function matching(query: Db | Trx, reach: Reach, { ids, clauses }: Search): Select {
    const rows = lines(query, reach.clinicId).whereIn('p.id', reach.patients(query));
    if (ids) {
      void rows.where((any) => {
        void any.whereIn('r.fhir_id', [...ids]).orWhereIn('p.document_id', [...ids]);
      });
    }
    for (const clause of clauses) whereListed(rows, query, reach, clause);
    return rows;
  }

  function whereListed(rows: Select, query: Db | Trx, { clinicId }: Reach, clause: Clause): void {
    if (clause.kind === 'listed-name')
      void rows.where((any) => clause.beginnings.forEach((text) => whereBegins(any, text)));
    else if (clause.kind === 'listed-day') {
      void rows.where((any) => {
        for (const { test, span } of clause.tests) {
          const days = { from: span.from.slice(0, 10), to: span.to.slice(0, 10) };
          void any.orWhere((one) =>
            whereTime(one, { test, span: days }, 'p.date_of_birth', 'p.date_of_birth'),
          );
        }
      });
    } else whereClause(rows, clause, { query, vault, clinicId, type: 'Patient' });
  }

  async function read(query: Db | Trx, rows: Select): Promise<ListedPatient[]> {
    const found: Joined[] = await rows
      .leftJoin(`${VERSIONS} as v`, 'v.id', 'r.version_row')
      .leftJoin(`${SIGNED} as s`, 's.resource', 'r.id')
      .select(
        'p.id as patient_row',
        'p.document_id',
        'p.full_name',
        'p.date_of_birth',
        'p.language',
        'p.active',
      )
      .select('p.updated_at as listed_at', 'r.*', 'v.content_sealed', 's.resource as signed');
    const stored = await opened(vault, query, found.filter(isStored));
    const byRow = new Map(stored.map((each) => [each.row, each]));
    return found.map((line) => ({
      patientId: line.patient_row,
      documentId: line.document_id,
      fullName: line.full_name,
      dateOfBirth: line.date_of_birth === null ? null : toPlainDay(line.date_of_birth),
      language: line.language === 'sw' ? 'sw' : 'en',
      active: Boolean(line.active),
      updatedAt: toDate(line.listed_at),
      stored: (line.id === null ? undefined : byRow.get(line.id)) ?? null,
    }));
  }

  return {
    async one(query, clinicId, id) {
      const rows = lines(query, clinicId).where((any) => {
        void any.where('r.fhir_id', id).orWhere('p.document_id', id);
      });
      // Should one clinic's id be another patient's document id, what was stored under it comes first.
      const found = await read(query, rows.limit(2));
      return found.find(({ stored }) => stored?.fhirId === id) ?? found[0] ?? null;
    },
    page(query, reach, search) {
      const rows = matching(query, reach, search)
        .orderBy('p.id', 'desc')
        .limit(search.count + 1);
      if (search.after) void rows.where('p.id', '<', Number(search.after.row));
      return read(query, rows);
    },
    count(query, reach, { search, most }) {
      return countOf(query, matching(query, reach, search).limit(most).select('p.id'));
    },
  };
}

function isStored(line: Joined): line is Line & Row {
  return line.id !== null;
}

/** A name, or any word of it, that begins so. */
function whereBegins(rows: Select, text: string): void {
  const begun = `${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  for (const pattern of [begun, `% ${begun}`]) {
    void rows.orWhereRaw(`lower(??) like ? escape '\\'`, ['p.full_name', pattern]);
  }
}
