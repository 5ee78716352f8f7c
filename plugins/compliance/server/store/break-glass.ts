import { toIso, type Select } from '../../../../src/kernel/db';
import { endOf } from '../domain/break-glass';
import type { Query, Seen, Uses } from '../ports';
import {
  NAMED_COLUMNS,
  toNamedUse,
  toUse,
  USE_COLUMNS,
  type NamedUseRow,
  type UseRow,
} from './break-glass-row';

export const BREAK_GLASS = 'compliance_break_glass';
/** More than a practitioner may open in years. */
const MOST_OF_PATIENT = 500;
/** What was let in by the last moment is written down a little later. */
const AFTER_THE_END_MS = 60_000;

/** Emergency accesses: who was let in stands in care_relationships, what became of it in our own table. */
export function useStore(): Uses {
  return {
    insert: async (trx, { id, clinicId, openedAt }) => {
      await trx(BREAK_GLASS).insert({ id, clinic_id: clinicId, opened_at: toIso(openedAt) });
    },
    lockRecent: async (trx, practitionerId, after) => {
      await trx('practitioners').where({ id: practitionerId }).forUpdate().first('id');
      // One that is open now may have begun before `after`.
      const rows = await uses(trx)
        .where('c.practitioner_id', practitionerId)
        .where('c.until', '>', toIso(after))
        .select<UseRow[]>(USE_COLUMNS);
      return rows.map(toUse);
    },
    lock: async (trx, id) => {
      const locked: unknown = await trx(BREAK_GLASS).where({ id }).forUpdate().first('id');
      if (locked === undefined) return null;
      const row = await uses(trx)
        .join('patients as p', 'p.id', 'c.patient_id')
        .where('c.id', id)
        .first<(UseRow & { patient: string }) | undefined>([...USE_COLUMNS, 'p.document_id as patient']);
      return row ? { ...toUse(row), patientDocument: row.patient } : null;
    },
    practitionerOf: async (query, userId) => {
      const row = await query('practitioners')
        .where({ user_id: userId })
        .first<{ id: number } | undefined>('id');
      return row?.id ?? null;
    },
    review: async (trx, id, { verdict, wordsSealed, reviewerUserId, at }) => {
      const written = await trx(BREAK_GLASS)
        .where({ id })
        .whereNull('reviewed_at')
        .update({
          verdict,
          words_sealed: wordsSealed,
          reviewer_user_id: reviewerUserId,
          reviewed_at: toIso(at),
        });
      if (written !== 1) throw new Error('the use was reviewed by somebody else meanwhile');
    },
    queue: async (query, { clinicId, reviewed, before, limit }) => {
      const rows = named(query).where('b.clinic_id', clinicId).orderBy('b.id', 'desc').limit(limit);
      void (reviewed ? rows.whereNotNull('b.reviewed_at') : rows.whereNull('b.reviewed_at'));
      if (before !== undefined) void rows.where('b.id', '<', before);
      return (await rows.select<NamedUseRow[]>(NAMED_COLUMNS)).map(toNamedUse);
    },
    waiting: async (query, clinicId, dueBefore) => {
      const open = () => query(BREAK_GLASS).where({ clinic_id: clinicId }).whereNull('reviewed_at');
      const [all] = await open().count({ n: '*' });
      const [late] = await open().where('opened_at', '<', toIso(dueBefore)).count({ n: '*' });
      return { waiting: Number(all?.n), overdue: Number(late?.n) };
    },
    openOf: async (query, { practitionerId, clinicId }, now) => {
      const rows = await named(query)
        .where({ 'c.practitioner_id': practitionerId, 'c.clinic_id': clinicId })
        .whereNull('c.ended_at')
        .where('c.until', '>', toIso(now))
        .orderBy('c.until')
        .select<NamedUseRow[]>(NAMED_COLUMNS);
      return rows.map(toNamedUse);
    },
    ofPatient: async (query, patientId) => {
      const rows = await named(query)
        .where('c.patient_id', patientId)
        .orderBy('c.id', 'desc')
        .limit(MOST_OF_PATIENT)
        .select<NamedUseRow[]>(NAMED_COLUMNS);
      return rows.map(toNamedUse);
    },
    forgotten: async (trx, before, limit) => {
      const rows = await uses(trx)
        .whereNull('b.reviewed_at')
        .whereNull('b.escalated_at')
        .where('b.opened_at', '<', toIso(before))
        .orderBy('b.opened_at')
        .limit(limit)
        .select<UseRow[]>(USE_COLUMNS);
      return rows.map(toUse);
    },
    markEscalated: async (trx, ids, now) => {
      await trx(BREAK_GLASS)
        .whereIn('id', [...ids])
        .update({ escalated_at: toIso(now) });
    },
    seen: async (query, use, now) => {
      const end = endOf(use, now) ?? now;
      const rows = await query('audit_subjects as s')
        .join('audit_events as e', 'e.id', 's.event')
        .where({ 's.patient_id': use.patientId, 's.own': false })
        .where({ 'e.actor_kind': 'user', 'e.actor_id': String(use.openedByUserId), 'e.purpose': 'emergency' })
        .where('e.at', '>=', toIso(use.openedAt))
        .where('e.at', '<', toIso(new Date(end.getTime() + AFTER_THE_END_MS)))
        // Opening and ending it are no looks.
        .whereNot('e.type', 'break-glass')
        .groupBy('e.type', 'e.action')
        .orderBy(['e.type', 'e.action'])
        .select<SeenRow[]>('e.type', 'e.action')
        .count({ times: '*' })
        .min({ first: 'e.at' })
        .max({ last: 'e.at' });
      return (rows as SeenRow[]).map((row) => ({ ...row, times: Number(row.times) }));
    },
  };
}

/** PostgreSQL counts in text. */
type SeenRow = Omit<Seen, 'times'> & { times: number | string };

function uses(query: Query): Select {
  return query('care_relationships as c').join(`${BREAK_GLASS} as b`, 'b.id', 'c.id');
}

function named(query: Query): Select {
  return uses(query)
    .join('patients as p', 'p.id', 'c.patient_id')
    .join('practitioners as d', 'd.id', 'c.practitioner_id')
    .leftJoin('up_users as u', 'u.id', 'b.reviewer_user_id');
}
