import { z } from 'zod';
import { consoleTable } from '../../access/console/resource';
import { searchWords, whereWords } from '../../access/console/words';
import { day } from '../../access/instant-span';
import { toDate, toDateOrNull, toPlainDay, type StoredInstant } from '../../kernel/db';
import { parseMsisdn } from '../../kernel/phone';
import type { Vault } from '../../kernel/vault';
import { numberIndex, whereNumber } from '../../kernel/where-number';
import { requireBorn } from './birth-date';
import { KNOW_NUMBERS, phonesOf, visitTimesOf, type FactsRow } from './console-facts';

const TABLE = 'patients';
const VERSION_LENGTH = 24;
const fullName = z.string().trim().min(2).max(100);
const language = z.enum(['en', 'sw']);
const dateOfBirth = z.iso.date().nullable();
const instant = z.iso.datetime();

interface PatientRow extends FactsRow {
  full_name: string;
  language: 'en' | 'sw';
  date_of_birth: string | Date | null;
  created_at: StoredInstant;
}

/** Patients as the staff sees them: who they are, and when they come. */
export const patientResource = consoleTable({
  type: 'api::patient.patient',
  table: TABLE,
  patientAt: 'id',
  record: {
    id: z.string(),
    version: z.string(),
    fullName: z.string(),
    language,
    dateOfBirth,
    phone: z.string().nullable().describe('`0712 ••• 678`; null also for who may not know it'),
    registeredAt: instant,
    nextVisitAt: instant.nullable().describe('Confirmed, of the visits that the caller sees'),
    lastVisitAt: instant.nullable(),
  },
  filter: {},
  search: searchWords.describe('Beginnings of names, or a whole phone number'),
  sorts: { fullName: 't.full_name', registeredAt: 't.created_at' },
  defaultSort: ['fullName', 'ASC'],
  select: (query) =>
    query(`${TABLE} as t`).select(
      't.full_name',
      't.language',
      't.date_of_birth',
      't.phone_sealed',
      't.created_at',
    ),
  narrow: (rows, { q }, query, { kernel, principal }) => {
    if (q === undefined) return;
    const msisdn = KNOW_NUMBERS.includes(principal.role) ? parseMsisdn(q) : null;
    if (msisdn === null) whereWords(rows, 't.full_name', q);
    else whereNumber(rows, 't', query, numberIndex(kernel.vault, msisdn));
  },
  records: async (query, rows: readonly PatientRow[], looking) => {
    const phones = await phonesOf(query, rows, looking);
    const visits = await visitTimesOf(query, rows, looking);
    return rows.map((row) => ({
      id: row.record_id,
      version: versionOf(looking.kernel.vault, row),
      fullName: row.full_name,
      language: row.language,
      dateOfBirth: dayOf(row),
      phone: phones.get(row.row_id) ?? null,
      registeredAt: toDate(row.created_at).toISOString(),
      nextVisitAt: toDateOrNull(visits.get(row.row_id)?.next_at)?.toISOString() ?? null,
      lastVisitAt: toDateOrNull(visits.get(row.row_id)?.last_at)?.toISOString() ?? null,
    }));
  },
  edit: {
    fields: { fullName, language, dateOfBirth: day.nullable() },
    echoes: ['nextVisitAt', 'lastVisitAt'],
    write: async (trx, row: PatientRow, change, { now }) => {
      if (change.dateOfBirth) requireBorn(change.dateOfBirth, now);
      const written = await trx(TABLE)
        .where({
          id: row.row_id,
          full_name: row.full_name,
          language: row.language,
          date_of_birth: dayOf(row),
        })
        // knex leaves out columns whose value is undefined.
        .update({
          full_name: change.fullName,
          language: change.language,
          date_of_birth: change.dateOfBirth,
          updated_at: now,
        });
      return written === 1;
    },
  },
});

/**
 * Of what can be edited, and of nothing else: it is changed here, over REST and in the CMS, and none of them counts. Keyed,
 * so that a version tells nothing to who does not have the record.
 */
function versionOf(vault: Vault, row: PatientRow): string {
  const content = JSON.stringify([row.record_id, row.full_name, row.language, dayOf(row)]);
  return vault.blindIndex(content, 'patient-version').slice(0, VERSION_LENGTH);
}

function dayOf({ date_of_birth: day }: PatientRow): string | null {
  return day === null ? null : toPlainDay(day);
}
