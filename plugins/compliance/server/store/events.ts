import type { AuditAction, AuditPurpose } from '../../../../src/kernel/audit';
import type { Trx } from '../../../../src/kernel/db';
import type { AuditEvent } from '../domain/event';
import type { Events, Query } from '../ports';
import { distinctAscending } from './distinct';

const EVENTS = 'audit_events';
const SUBJECTS = 'audit_subjects';
/** Rows a statement: SQLite takes no longer one. */
const ROWS_AT_ONCE = 50;

interface EventRow {
  id: string;
  chain: number;
  at: string;
  recorded_at: string;
  actor_kind: AuditEvent['actorKind'];
  actor_id: string | null;
  actor_role: string | null;
  operation: string;
  action: AuditAction;
  purpose: AuditPurpose;
  type: string;
  row_ids: string;
  outcome: string;
  request_id: string | null;
  client_id: string | null;
  batch?: number | null;
}
interface SubjectRow {
  event: string;
  patient_id: number;
  own: boolean | number;
}

export function eventStore(): Events {
  return {
    insert: async (trx, events) => {
      await insertRows(trx, EVENTS, events.map(toRow));
      await insertRows(trx, SUBJECTS, events.flatMap(toSubjects));
    },
    unsealedChains: async (query) => {
      const rows = await query(EVENTS).whereNull('batch').distinct<{ chain: number }[]>('chain');
      return rows.map(({ chain }) => chain).sort((a, b) => a - b);
    },
    unsealed: async (query, chain, limit) =>
      withSubjects(
        query,
        await query<EventRow>(EVENTS).where({ chain }).whereNull('batch').orderBy('id').limit(limit).select(),
      ),
    unsealedCount: async (query, chain) => {
      const [row] = await query(EVENTS).where({ chain }).whereNull('batch').count({ n: '*' });
      return Number(row?.n);
    },
    firstAt: async (query, chain) => {
      const row = await query<EventRow>(EVENTS).where({ chain }).orderBy('id').first('at');
      return row?.at ?? null;
    },
    join: async (trx, ids, batch) => {
      let joined = 0;
      for (const some of chunks(ids, 500)) {
        joined += await trx(EVENTS).whereIn('id', some).whereNull('batch').update({ batch });
      }
      return joined;
    },
    ofBatch: async (query, chain, batch, limit) =>
      withSubjects(
        query,
        await query<EventRow>(EVENTS).where({ chain, batch }).orderBy('id').limit(limit).select(),
      ),
    chains: (query) => distinctAscending(query, EVENTS, 'chain'),
    find: async (query, chain, id) => {
      const row = await query<EventRow>(EVENTS).where({ chain, id }).first();
      const [event] = row ? await withSubjects(query, [row]) : [];
      return row && event ? { event, batch: row.batch ?? null } : null;
    },
    firstOutside: async (query, chain, after, last) => {
      const row = await query(EVENTS)
        .where({ chain })
        .where((outside) => void outside.where('batch', '<=', after).orWhere('batch', '>', last))
        .orderBy([{ column: 'batch' }, { column: 'id' }])
        .first<{ id: string; batch: number } | undefined>('id', 'batch');
      return row ?? null;
    },
    prune: async (trx, chain, batch) => {
      const ids = await trx(EVENTS).where({ chain, batch }).pluck<string[]>('id');
      await trx(EVENTS).where({ chain, batch }).delete();
      // After their events: the database lets go of no subject whose event is still there.
      for (const some of chunks(ids, 500)) await trx(SUBJECTS).whereIn('event', some).delete();
    },
  };
}

async function insertRows(trx: Trx, table: string, rows: readonly object[]): Promise<void> {
  for (const some of chunks(rows, ROWS_AT_ONCE)) await trx(table).insert(some);
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < all.length; i += size) parts.push(all.slice(i, i + size));
  return parts;
}

async function withSubjects(query: Query, rows: readonly EventRow[]): Promise<AuditEvent[]> {
  const subjects = new Map<string, SubjectRow[]>();
  for (const some of chunks(rows, 500)) {
    const found = await query<SubjectRow>(SUBJECTS)
      .whereIn(
        'event',
        some.map(({ id }) => id),
      )
      .orderBy([{ column: 'event' }, { column: 'patient_id' }])
      .select('event', 'patient_id', 'own');
    for (const row of found) {
      const same = subjects.get(row.event);
      if (same) same.push(row);
      else subjects.set(row.event, [row]);
    }
  }
  return rows.map((row) => toEvent(row, subjects.get(row.id) ?? []));
}

function toRow(event: AuditEvent): EventRow {
  return {
    id: event.id,
    chain: event.chain,
    at: event.at,
    recorded_at: event.recordedAt,
    actor_kind: event.actorKind,
    actor_id: event.actorId,
    actor_role: event.actorRole,
    operation: event.operation,
    action: event.action,
    purpose: event.purpose,
    type: event.type,
    row_ids: event.rowIds,
    outcome: event.outcome,
    request_id: event.requestId,
    client_id: event.clientId,
  };
}

function toSubjects({ id, subjects }: AuditEvent): SubjectRow[] {
  return subjects.map(({ patientId, own }) => ({ event: id, patient_id: patientId, own }));
}

function toEvent(row: EventRow, subjects: readonly SubjectRow[]): AuditEvent {
  return {
    id: row.id,
    chain: row.chain,
    at: row.at,
    recordedAt: row.recorded_at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    operation: row.operation,
    action: row.action,
    purpose: row.purpose,
    type: row.type,
    rowIds: row.row_ids,
    outcome: row.outcome,
    requestId: row.request_id,
    clientId: row.client_id,
    subjects: subjects.map(({ patient_id, own }) => ({ patientId: patient_id, own: Boolean(own) })),
  };
}
