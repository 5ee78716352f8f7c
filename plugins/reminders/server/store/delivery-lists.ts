import {
  toDate,
  toDateOrNull,
  toIso,
  type Db,
  type Select,
  type StoredInstant,
  type Trx,
} from '../../../../src/kernel/db';
import { isAboutMoney, PATIENT_KINDS, type DeliveryKind } from '../domain/notice';
import { trueWhile } from '../domain/send-again';
import type { DeliveryLists, Listed, ListWish, Place } from '../ports';
import { DELIVERIES, toDelivery, type DeliveryRow } from './delivery-row';

type Query = Db | Trx;

interface ListedRow extends DeliveryRow {
  patient: string;
  patient_name: string;
  visit: string | null;
  reference: string;
  starts_at: StoredInstant;
  visit_state: string;
}

/** A page is one statement over the clinic's or the patient's index, and one for what stands in for its rows. */
export const deliveryLists: DeliveryLists = {
  list: async (query, wish, { before, most }) => {
    const rows = narrowed(query, wish);
    if (before) void rows.where((older) => beforePlace(older, before));
    return toListed(
      query,
      await named(rows).orderBy('d.not_before', 'desc').orderBy('d.id', 'desc').limit(most),
    );
  },
  count: async (query, wish, most) => {
    const some = narrowed(query, wish).select('d.id').limit(most).as('some');
    const row = await query.from(some).count<{ n: number | string }[]>({ n: '*' }).first();
    return Number(row?.n ?? 0);
  },
  byId,
  lock: async (trx, id) => {
    const row = await trx(DELIVERIES)
      .where({ id })
      .first<{ visit_id: number | null } | undefined>('visit_id');
    if (row?.visit_id == null) return null;
    await trx('appointments').where({ id: row.visit_id }).forUpdate().first('id');
    return byId(trx, id);
  },
};

async function byId(query: Query, id: string): Promise<Listed | null> {
  const [found] = await toListed(query, await named(toPatients(query).where('d.id', id)));
  return found ?? null;
}

function toPatients(query: Query) {
  return query(`${DELIVERIES} as d`).where('d.recipient_kind', 'patient').whereNotNull('d.clinic_id');
}

function narrowed(query: Query, wish: ListWish) {
  const { clinicIds, state, channel, patient, from, to, lostAt } = wish;
  const rows = toPatients(query).whereIn('d.clinic_id', clinicIds);
  if (state) void rows.where('d.state', state);
  if (channel) void rows.where('d.channel', channel);
  if (patient !== undefined)
    void rows.where('d.patient_id', query('patients').select('id').where({ document_id: patient }).limit(1));
  if (from) void rows.where('d.not_before', '>=', toIso(from));
  if (to) void rows.where('d.not_before', '<', toIso(to));
  if (lostAt) lost(query, rows, lostAt);
  return rows;
}

/** What `refusalToSendAgain` lets somebody send again, of what failed. */
function lost(query: Query, rows: ReturnType<typeof toPatients>, now: Date) {
  void rows
    .where({ 'd.state': 'failed', 'd.withdrawn_at': null })
    // Goes beside the others and in place of none: nobody is without news for want of it.
    .whereNot('d.channel', 'push')
    .where((good) => void good.whereNull('d.not_after').orWhere('d.not_after', '>', toIso(now)))
    .whereNotExists(standIns(query))
    .whereExists(
      query('appointments as v')
        .select('v.id')
        .whereRaw('v.id = d.visit_id')
        .where((still) => {
          for (const kind of PATIENT_KINDS) void still.orWhere((one) => trueOf(one, kind, now));
        }),
    );
}

function trueOf(rows: Select, kind: DeliveryKind, now: Date) {
  const standings = trueWhile(kind);
  void rows.where('d.kind', kind);
  if (!isAboutMoney(kind)) void rows.where('v.starts_at', '>', now);
  if (!standings.includes('over')) void rows.whereIn('v.state', standings);
  else if (standings.length === 1) void rows.whereNotIn('v.state', ['held', 'confirmed']);
}

/** Of the row that is looked at: the SMS in its place, or what somebody sent again. */
function standIns(query: Query) {
  return query(`${DELIVERIES} as s`)
    .select('s.id')
    .where((either) => void either.whereRaw('s.fallback_of = d.id').orWhereRaw('s.again_of = d.id'));
}

function beforePlace(rows: ReturnType<typeof toPatients>, { at, id }: Place) {
  void rows
    .where('d.not_before', '<', at)
    .orWhere((same) => void same.where('d.not_before', at).where('d.id', '<', id));
}

function named(rows: ReturnType<typeof toPatients>) {
  return rows
    .join('patients as p', 'p.id', 'd.patient_id')
    .leftJoin('appointments as v', 'v.id', 'd.visit_id')
    .select<ListedRow[]>(
      'd.*',
      'p.document_id as patient',
      'p.full_name as patient_name',
      'v.document_id as visit',
      'v.reference',
      'v.starts_at',
      'v.state as visit_state',
    );
}

async function toListed(query: Query, rows: readonly ListedRow[]): Promise<Listed[]> {
  const ids = rows.map(({ id }) => id);
  const standing = await query(DELIVERIES)
    .whereIn('fallback_of', ids)
    .orWhereIn('again_of', ids)
    .select<Pick<DeliveryRow, 'id' | 'fallback_of' | 'again_of'>[]>('id', 'fallback_of', 'again_of');
  const byReplaced = new Map(
    standing.map(({ id, fallback_of: fallback, again_of: againOf }) => [
      againOf ?? fallback,
      { id, againOf },
    ]),
  );
  return rows.map((row) => ({
    delivery: toDelivery(row),
    endedAt: toDateOrNull(row.finished_at),
    patient: { id: row.patient, name: row.patient_name, row: row.patient_id ?? 0 },
    visit: toVisit(row),
    replacedBy: byReplaced.get(row.id) ?? null,
  }));
}

function toVisit({ visit, reference, starts_at: startsAt, visit_state: state }: ListedRow): Listed['visit'] {
  if (visit === null) return null;
  return {
    id: visit,
    reference,
    startsAt: toDate(startsAt),
    standing: state === 'held' || state === 'confirmed' ? state : 'over',
  };
}
