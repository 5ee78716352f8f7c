import { createHash } from 'node:crypto';
import { toDate, type StoredInstant, type Trx } from '../../../../src/kernel/db';
import type { Ids } from '../../../../src/kernel/ids';
import { formatLocalDay, WEEKDAYS } from '../domain/local-day';
import type { OtherDay, WeekLine } from '../domain/working-hours';
import type { ComingVisit, Timetables, Worker } from '../ports';
import { toDay, type StoredDay } from './stored-day';

const WEEK = 'scheduling_weekly_hours';
const DAYS = 'scheduling_date_overrides';

/** Rows that go into one statement: SQLite takes so many values at most. */
const ROWS_AT_ONCE = 100;
const VERSION_LETTERS = 32;

export function timetableStore(ids: Ids): Timetables {
  return {
    worker: async (query, documentId) => {
      const row = await query('practitioners as p')
        .join('clinics as c', 'c.id', 'p.clinic_id')
        .leftJoin('identity_licences as n', 'n.practitioner_id', 'p.id')
        .where('p.document_id', documentId)
        .first<WorkerRow | undefined>(
          'p.id',
          'p.document_id',
          'p.full_name',
          'p.title',
          'p.clinic_id',
          'c.time_zone',
          'n.ends',
        );
      return row ? toWorker(row) : null;
    },
    lock: async (trx, practitionerId) => {
      // Not FOR UPDATE: a row of hours that was just written holds its practitioner by the foreign key, and two who wrote
      // one each would wait for each other. Bookings, which lock for share, wait for this one too.
      await trx('practitioners').where({ id: practitionerId }).forNoKeyUpdate().first('id');
    },
    read: async (query, practitionerId, first, last) => {
      const lines = await query(WEEK)
        .where({ practitioner_id: practitionerId })
        .orderBy('id')
        .select<LineRow[]>('id', 'weekday', 'opens_at', 'closes_at', 'valid_from', 'valid_until');
      const days = query(DAYS).where({ practitioner_id: practitionerId }).where('date', '>=', first);
      if (last !== undefined) void days.where('date', '<=', last);
      const found = await days
        .orderBy([{ column: 'date' }, { column: 'opens_at' }, { column: 'id' }])
        .select<DayRow[]>('id', 'date', 'closed', 'opens_at', 'closes_at', 'note');
      return { lines: lines.flatMap(toLine), days: found.flatMap(toOtherDay) };
    },
    version: ({ lines, days }) =>
      createHash('sha256')
        .update(JSON.stringify([lines, days]))
        .digest('hex')
        .slice(0, VERSION_LETTERS),
    write: async (trx, practitionerId, plan, now) => {
      await forget(trx, WEEK, plan.dropLines);
      await forget(trx, DAYS, plan.dropDays);
      for (const some of inParts(plan.endLines.ids)) {
        await trx(WEEK).whereIn('id', some).update({ valid_until: plan.endLines.until, updated_at: now });
      }
      const stamps = { created_at: now, updated_at: now, published_at: now };
      const rowOf = (columns: object) => ({
        ...{ document_id: ids.documentId(), practitioner_id: practitionerId, ...stamps },
        ...columns,
      });
      const lines = plan.addLines.map((line) => rowOf(lineColumns(line)));
      for (const some of inParts(lines)) await trx(WEEK).insert(some);
      const days = plan.addDays.map((day) => rowOf(dayColumns(day)));
      for (const some of inParts(days)) await trx(DAYS).insert(some);
    },
    coming: async (query, { id, clinicId }, now) => {
      const rows = await query('appointments as a')
        .join('patients as p', 'p.id', 'a.patient_id')
        .join('services as s', 's.id', 'a.service_id')
        .where({ 'a.practitioner_id': id, 'a.clinic_id': clinicId })
        .where('a.starts_at', '>', now)
        // A hold that is over counts until it is cleared away: money that comes meanwhile still confirms it.
        .whereIn('a.state', ['confirmed', 'held'])
        .orderBy([{ column: 'a.starts_at' }, { column: 'a.id' }])
        .select<VisitRow[]>(
          'a.document_id',
          'a.reference',
          'a.state',
          'a.starts_at',
          'a.ends_at',
          'a.channel',
          'a.patient_id',
          'p.document_id as patient',
          'p.full_name as patient_name',
          's.document_id as service',
          's.name as service_name',
          's.name_sw as service_name_sw',
        );
      return rows.map(toComing);
    },
  };
}

async function forget(trx: Trx, table: string, rows: readonly number[]): Promise<void> {
  for (const some of inParts(rows)) await trx(table).whereIn('id', some).delete();
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const parts = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: parts }, (_, at) => rows.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE));
}

interface WorkerRow {
  id: number;
  document_id: string;
  full_name: string;
  title: string | null;
  clinic_id: number;
  time_zone: string;
  ends: string | null;
}
interface LineRow {
  id: number;
  weekday: string;
  opens_at: string | null;
  closes_at: string | null;
  valid_from: StoredDay;
  valid_until: StoredDay;
}
interface DayRow {
  id: number;
  date: StoredDay;
  closed: boolean | number | null;
  opens_at: string | null;
  closes_at: string | null;
  note: string | null;
}
interface VisitRow {
  document_id: string;
  reference: string;
  state: 'held' | 'confirmed';
  starts_at: StoredInstant;
  ends_at: StoredInstant;
  channel: string;
  patient_id: number;
  patient: string;
  patient_name: string;
  service: string;
  service_name: string;
  service_name_sw: string | null;
}

function toWorker(row: WorkerRow): Worker {
  return {
    id: row.id,
    documentId: row.document_id,
    name: [row.title, row.full_name].filter(Boolean).join(' '),
    clinicId: row.clinic_id,
    zone: row.time_zone,
    lastDay: row.ends,
  };
}

function toLine(row: LineRow): WeekLine[] {
  const weekday = WEEKDAYS.find((each) => each === row.weekday);
  if (!weekday || row.opens_at === null || row.closes_at === null) return [];
  return [
    {
      ...{ id: row.id, weekday, opensAt: row.opens_at, closesAt: row.closes_at },
      ...{ validFrom: dayText(row.valid_from), validUntil: dayText(row.valid_until) },
    },
  ];
}

/** As the offers read them: a day without whole hours is closed. */
function toOtherDay({ id, date, closed, opens_at, closes_at, note }: DayRow): OtherDay[] {
  const day = dayText(date);
  if (day === null) return [];
  const open = !closed && opens_at !== null && closes_at !== null;
  return [{ id, date: day, span: open ? { opensAt: opens_at, closesAt: closes_at } : null, note }];
}

function lineColumns({ weekday, opensAt, closesAt, validFrom, validUntil }: WeekLine): object {
  const valid = { valid_from: validFrom, valid_until: validUntil };
  return { weekday, opens_at: opensAt, closes_at: closesAt, ...valid };
}

function dayColumns({ date, span, note }: OtherDay): object {
  const hours = { opens_at: span?.opensAt ?? null, closes_at: span?.closesAt ?? null };
  return { date, closed: span === null, ...hours, note };
}

function toComing(row: VisitRow): ComingVisit {
  return {
    documentId: row.document_id,
    reference: row.reference,
    status: row.state,
    start: toDate(row.starts_at).getTime(),
    end: toDate(row.ends_at).getTime(),
    channel: row.channel,
    patientId: row.patient_id,
    patient: { documentId: row.patient, fullName: row.patient_name },
    service: { documentId: row.service, name: row.service_name, nameSw: row.service_name_sw },
  };
}

function dayText(stored: StoredDay): string | null {
  const day = toDay(stored);
  return day === null ? null : formatLocalDay(day);
}
