import type { Knex } from 'knex';
import type { AuditAction, AuditPurpose } from '../../../../src/kernel/audit';
import type { OtherApps } from '../../../../src/kernel/who-looked';
import type { AuditEvent } from '../domain/event';
import { firstIdAt } from '../../../../src/kernel/ids';
import type { Query, Trail, TrailFilter, TrailLine, TrailPatient } from '../ports';

interface LineRow {
  id: string;
  at: string;
  actor_kind: AuditEvent['actorKind'];
  actor_id: string | null;
  actor_role: string | null;
  operation: string;
  action: AuditAction;
  purpose: AuditPurpose;
  type: string;
  row_ids: string;
  outcome: string;
  client_id: string | null;
}
const LINE = [
  'id',
  'at',
  'actor_kind',
  'actor_id',
  'actor_role',
  'operation',
  'action',
  'purpose',
  'type',
  'row_ids',
  'outcome',
  'client_id',
].map((column) => `e.${column}`);

/** What somebody did to let an app in, or to stop it, names the app and is no look of it. */
const DONE_ABOUT_APPS = ['app-grant', 'account'];

export function trailStore(otherApps: () => OtherApps): Trail {
  return {
    aboutPatient: async (query, { id: patientId, userId }, { before, limit }) => {
      const rows = query('audit_subjects as s')
        .join('audit_events as e', 'e.id', 's.event')
        .where('s.patient_id', patientId)
        // Somebody's own affairs may be those of a person for whom they act, or what an app of others does for them.
        .where((others) => {
          void others.where('s.own', false).orWhereNot('e.actor_id', String(userId));
          void others.orWhere((byApp) => {
            void byApp.whereIn('e.client_id', otherApps().clientIds(query));
            void byApp.whereNotIn('e.type', DONE_ABOUT_APPS);
          });
        })
        .orderBy('s.event', 'desc')
        .limit(limit);
      if (before !== undefined) void rows.where('s.event', '<', before);
      return named(query, otherApps(), await rows.select<LineRow[]>(LINE));
    },
    search: async (query, filter) => {
      const rows = await trailQuery(query, filter).select<LineRow[]>(LINE);
      const lines = await named(query, otherApps(), rows);
      return lines.map((line, index) => ({
        ...line,
        rowIds: JSON.parse(rows[index]?.row_ids ?? '[]') as string[],
      }));
    },
    patientsOf,
    patientId: async (query, documentId, chain) => {
      const row = await query('patients')
        .where({ document_id: documentId, ...(chain === null ? {} : { clinic_id: chain }) })
        .first<{ id: number } | undefined>('id');
      return row?.id ?? null;
    },
  };
}

/** An id begins with the instant of its event, so that days are found in the order of ids, too. */
export function trailQuery(query: Query, filter: TrailFilter): Knex.QueryBuilder {
  const { chain, patientId, actor, action, from, to, before, limit } = filter;
  const rows = query('audit_events as e').limit(limit);
  const id = patientId === undefined ? 'e.id' : 's.event';
  if (patientId === undefined) void rows.where('e.chain', chain);
  else {
    void rows.join('audit_subjects as s', 's.event', 'e.id').where('s.patient_id', patientId);
    // As a sum no index knows it: along the patient's own rows, and not through the whole trail of the clinic.
    void rows.whereRaw('e.chain + 0 = ?', [chain]);
  }
  void rows.orderBy(id, 'desc');
  if (actor) void rows.where('e.actor_kind', actor.kind);
  if (actor?.id !== undefined) void rows.where('e.actor_id', actor.id);
  if (action) void rows.where('e.action', action);
  if (from !== undefined) void rows.where(id, '>=', firstIdAt(new Date(from)));
  if (to !== undefined) void rows.where(id, '<', firstIdAt(new Date(to)));
  if (before !== undefined) void rows.where(id, '<', before);
  return rows;
}

async function patientsOf(query: Query, ids: readonly string[]): Promise<Map<string, TrailPatient[]>> {
  const rows = await query('audit_subjects as s')
    .join('patients as p', 'p.id', 's.patient_id')
    .whereIn('s.event', [...ids])
    .orderBy('s.patient_id')
    .select<{ event: string; id: number; document_id: string; full_name: string }[]>(
      's.event',
      'p.id',
      'p.document_id',
      'p.full_name',
    );
  const byEvent = new Map<string, TrailPatient[]>();
  for (const { event, id, document_id, full_name } of rows) {
    const patient = { patientId: id, documentId: document_id, name: full_name };
    byEvent.set(event, [...(byEvent.get(event) ?? []), patient]);
  }
  return byEvent;
}

/** Adds the names of who acted, and by which app: three statements, whatever the page's length. */
async function named(query: Query, otherApps: OtherApps, rows: readonly LineRow[]): Promise<TrailLine[]> {
  const users = await userNames(query, idsOf(rows, 'user'));
  const admins = await adminNames(query, idsOf(rows, 'admin'));
  const apps = await otherApps.named(query, [...new Set(rows.flatMap((row) => row.client_id ?? []))]);
  return rows.map((row) => {
    const names = row.actor_kind === 'user' ? users : row.actor_kind === 'admin' ? admins : null;
    const name = names?.get(Number(row.actor_id)) ?? null;
    const { id, at, action, operation, purpose, type, outcome } = row;
    const who = { kind: row.actor_kind, id: row.actor_id, name, role: row.actor_role };
    return { id, at, who, app: appOf(row, apps), action, operation, purpose, type, outcome };
  });
}

function appOf({ client_id: id }: LineRow, names: ReadonlyMap<string, string>): TrailLine['app'] {
  const name = id === null ? undefined : names.get(id);
  return id === null || name === undefined ? null : { id, name };
}

function idsOf(rows: readonly LineRow[], kind: AuditEvent['actorKind']): number[] {
  const ids = rows.filter((row) => row.actor_kind === kind).map((row) => Number(row.actor_id));
  return [...new Set(ids)];
}

async function userNames(query: Query, ids: readonly number[]): Promise<Map<number, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await query('up_users as u')
    .leftJoin('practitioners as d', 'd.user_id', 'u.id')
    .leftJoin('patients as p', 'p.user_id', 'u.id')
    .whereIn('u.id', [...ids])
    .select<
      {
        id: number;
        staff: string | null;
        title: string | null;
        doctor: string | null;
        patient: string | null;
      }[]
    >('u.id', 'u.full_name as staff', 'd.title', 'd.full_name as doctor', 'p.full_name as patient');
  return new Map(
    rows.map(({ id, staff, title, doctor, patient }) => {
      const name = doctor === null ? (staff ?? patient) : [title, doctor].filter(Boolean).join(' ');
      return [id, name];
    }),
  );
}

async function adminNames(query: Query, ids: readonly number[]): Promise<Map<number, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await query('admin_users')
    .whereIn('id', [...ids])
    .select<{ id: number; firstname: string | null; lastname: string | null }[]>(
      'id',
      'firstname',
      'lastname',
    );
  return new Map(
    rows.map(({ id, firstname, lastname }) => [id, [firstname, lastname].filter(Boolean).join(' ') || null]),
  );
}
