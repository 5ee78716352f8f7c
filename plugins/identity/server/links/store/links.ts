import type { Touched } from '../../../../../src/kernel/audit';
import { toIso, type Db, type Select, type Trx } from '../../../../../src/kernel/db';
import type { LinkKind } from '../domain/link';

const LINKS = 'identity_record_links';

/** Row ids. */
export interface RecordLink {
  id: string;
  kind: LinkKind;
  patientId: number;
  /** Whose account. */
  userId: number;
  clinicId: number;
  until: Date | null;
}

/** With names, as a screen shows it. */
export interface NamedLink extends RecordLink {
  /** Document id and name of the record. */
  patient: { id: string; name: string };
  /** Of the person who acts for it. */
  actsName: string;
}

interface LinkRow {
  id: string;
  kind: LinkKind;
  patient_id: number;
  user_id: number;
  clinic_id: number;
  until: string | null;
}
interface NamedRow extends LinkRow {
  patient_document: string;
  patient_name: string;
  acts_name: string | null;
}

export function touchedBy(links: readonly RecordLink[]): Touched {
  return {
    type: 'record-link',
    ids: links.map(({ id }) => id),
    patients: [...new Set(links.map(({ patientId }) => patientId))],
    clinicId: links[0]?.clinicId ?? null,
  };
}

/** Selects `patient_id` of those for whom an account acts. */
export function patientsOfAccount(query: Db | Trx, userId: number, now: Date): Select {
  return live(query.queryBuilder().from(LINKS), now).select('patient_id').where('user_id', userId);
}

/** Row ids of the patients whose accounts act for a patient; who may not sign in does not. */
export async function actingFor(query: Db | Trx, documentId: string, now: Date): Promise<readonly number[]> {
  return live(query(`${LINKS} as l`), now, 'l.')
    .join('patients as p', 'p.id', 'l.patient_id')
    .join('up_users as u', 'u.id', 'l.user_id')
    .join('patients as a', 'a.user_id', 'l.user_id')
    .where({ 'p.document_id': documentId, 'a.active': true })
    .where((either) => void either.whereNull('u.blocked').orWhere('u.blocked', false))
    .orderBy('l.id')
    .pluck<number[]>('a.id');
}

/** @throws a unique violation where the account is linked to this record already */
export async function insertLink(
  trx: Trx,
  link: RecordLink,
  { confirmedBy, now }: { confirmedBy: number; now: Date },
): Promise<void> {
  const { id, kind, patientId, userId, clinicId, until } = link;
  const openKey = `${userId} ${patientId}`;
  // What its day has ended makes room: nobody wrote that down.
  await trx(LINKS)
    .where({ open_key: openKey })
    .andWhere('until', '<=', toIso(now))
    .update({ open_key: null });
  await trx(LINKS).insert({
    ...{ id, kind, patient_id: patientId, user_id: userId, clinic_id: clinicId },
    confirmed_by_user_id: confirmedBy,
    created_at: toIso(now),
    until: until && toIso(until),
    open_key: openKey,
  });
}

/** One statement: true for exactly one caller. */
export async function endLink(
  trx: Trx,
  id: string,
  { now, userId }: { now: Date; userId: number },
): Promise<boolean> {
  const ended = await live(trx(LINKS), now)
    .where({ id })
    .update({ ended_at: toIso(now), ended_by_user_id: userId, open_key: null });
  return ended === 1;
}

export async function findLink(query: Db | Trx, id: string, now: Date): Promise<RecordLink | null> {
  const row = await live(query(LINKS), now).where({ id }).first<LinkRow | undefined>();
  return row ? toLink(row) : null;
}

/** Of an account, or of a record, oldest first. */
export async function listLinks(
  query: Db | Trx,
  of: { userId: number } | { patientId: number },
  now: Date,
): Promise<NamedLink[]> {
  const whose = 'userId' in of ? { 'l.user_id': of.userId } : { 'l.patient_id': of.patientId };
  const rows = await live(query(`${LINKS} as l`), now, 'l.')
    .join('patients as p', 'p.id', 'l.patient_id')
    .leftJoin('patients as a', 'a.user_id', 'l.user_id')
    .where(whose)
    .orderBy('l.id')
    .select<NamedRow[]>(
      'l.id',
      'l.kind',
      'l.patient_id',
      'l.user_id',
      'l.clinic_id',
      'l.until',
      'p.document_id as patient_document',
      'p.full_name as patient_name',
      'a.full_name as acts_name',
    );
  return rows.map((row) => ({
    ...toLink(row),
    patient: { id: row.patient_document, name: row.patient_name },
    actsName: row.acts_name ?? '',
  }));
}

function live(rows: Select, now: Date, of = ''): Select {
  return rows
    .whereNull(`${of}ended_at`)
    .where((either) => void either.whereNull(`${of}until`).orWhere(`${of}until`, '>', toIso(now)));
}

function toLink(row: LinkRow): RecordLink {
  return {
    id: row.id,
    kind: row.kind,
    patientId: row.patient_id,
    userId: row.user_id,
    clinicId: row.clinic_id,
    until: row.until === null ? null : new Date(row.until),
  };
}
