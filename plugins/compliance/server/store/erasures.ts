import { toDate, toDateOrNull, toIso, type Db, type Trx } from '../../../../src/kernel/db';
import { addSealedColumn, type RowId, type SealedColumns } from '../../../../src/kernel/sealed-columns';
import { Erased, type Vault, type VaultAddress } from '../../../../src/kernel/vault';
import type { ErasureRequest, ErasureState } from '../domain/erasure';
import type { Erasures, NamedErasure, Query } from '../ports';

const TABLE = 'compliance_erasure_requests';

interface Row {
  id: string;
  patient_id: number;
  clinic_id: number;
  state: ErasureState;
  asked_at: string;
  due_at: string;
  ended_at: string | null;
}
interface NamedRow extends Row {
  reason_sealed: string | null;
  patient: string;
  patient_name: string;
}

export function erasureStore(vault: Vault): Erasures {
  return {
    open: async (trx, patientId) => {
      const row = await trx<Row>(TABLE).where({ patient_id: patientId, state: 'open' }).forUpdate().first();
      return row ? toRequest(row) : null;
    },
    lockPatient: async (trx, patientId) => {
      await trx('patients').where({ id: patientId }).forUpdate().first('id');
    },
    insert: async (trx, request) => {
      await trx(TABLE).insert({
        id: request.id,
        patient_id: request.patientId,
        clinic_id: request.clinicId,
        state: request.state,
        open_key: `patient:${request.patientId}`,
        asked_at: toIso(request.askedAt),
        due_at: toIso(request.dueAt),
      });
    },
    lock: async (trx, id) => {
      const row = await trx<Row>(TABLE).where({ id }).forUpdate().first();
      return row ? toRequest(row) : null;
    },
    end: async (trx, { id, patientId }, { state, at, by, reason }) => {
      const sealed = reason === null ? null : await seal(vault, trx, { id, patientId }, reason);
      const ended = await trx(TABLE)
        .where({ id, state: 'open' })
        .update({
          ...{ state, open_key: id, ended_at: toIso(at), decided_by_user_id: by, reason_sealed: sealed },
        });
      return ended === 1;
    },
    last: async (query, patientId) => {
      const row = await named(query)
        .where('r.patient_id', patientId)
        .orderBy('r.id', 'desc')
        .first<NamedRow | undefined>(...NAMED);
      return row ? toNamed(vault, query, row) : null;
    },
    list: async (query, { clinicId, open, before, limit }) => {
      const rows = named(query).where('r.clinic_id', clinicId).orderBy('r.id', 'desc').limit(limit);
      void (open ? rows.where('r.state', 'open') : rows.whereNot('r.state', 'open'));
      if (before !== undefined) void rows.where('r.id', '<', before);
      const found = await rows.select<NamedRow[]>(...NAMED);
      return Promise.all(found.map((row) => toNamed(vault, query, row)));
    },
    officers: async (query, clinicId) => {
      const rows = await query('up_users as u')
        .join('up_users_role_lnk as l', 'l.user_id', 'u.id')
        .join('up_roles as r', 'r.id', 'l.role_id')
        .where('u.clinic_id', clinicId)
        .where((open) => void open.where('u.blocked', false).orWhereNull('u.blocked'))
        .whereIn('r.type', ['compliance-officer', 'clinic-admin'])
        .whereNotNull('u.email')
        .orderBy('u.id')
        .select<{ id: number; email: string; full_name: string | null }[]>('u.id', 'u.email', 'u.full_name');
      return rows.map(({ id, email, full_name: name }) => ({ id, email, name: name ?? '' }));
    },
    clinic: async (query, id) => {
      const row = await query('clinics')
        .where({ id })
        .first<{ name: string; time_zone: string | null; default_language: string | null } | undefined>(
          'name',
          'time_zone',
          'default_language',
        );
      if (!row) throw new Error(`clinic row ${id} is missing`);
      return {
        name: row.name,
        timeZone: row.time_zone,
        language: row.default_language === 'sw' ? 'sw' : 'en',
      };
    },
  };
}

export function contributeErasureColumn(columns: SealedColumns): void {
  const holds = { kind: 'subjects', ownersOf: patientsOf } as const;
  addSealedColumn(columns, { table: TABLE, column: 'reason_sealed', rowKey: 'id', holds });
}

const NAMED = ['r.*', 'p.document_id as patient', 'p.full_name as patient_name'] as const;

function named(query: Query) {
  return query(`${TABLE} as r`).join('patients as p', 'p.id', 'r.patient_id');
}

async function seal(
  vault: Vault,
  trx: Trx,
  { id, patientId }: Pick<ErasureRequest, 'id' | 'patientId'>,
  reason: string,
): Promise<string> {
  const [patient] = await trx('patients').where({ id: patientId }).pluck<string[]>('document_id');
  return vault.of(patient ?? '').seal(trx, reason, addressOf(id));
}

async function toNamed(vault: Vault, query: Query, row: NamedRow): Promise<NamedErasure> {
  const patient = { id: row.patient, name: row.patient_name };
  return { ...toRequest(row), patient, reason: await open(vault, query, row) };
}

async function open(
  vault: Vault,
  query: Query,
  { id, patient, reason_sealed: kept }: NamedRow,
): Promise<string | null> {
  if (kept === null) return null;
  try {
    return await vault.of(patient).openText(query, kept, addressOf(id));
  } catch (error) {
    if (error instanceof Erased) return null;
    throw error;
  }
}

function addressOf(row: string): VaultAddress {
  return { table: TABLE, row, column: 'reason_sealed' };
}

async function patientsOf(query: Db | Trx, ids: readonly RowId[]): Promise<ReadonlyMap<RowId, string>> {
  const rows = await named(query)
    .whereIn('r.id', ids)
    .select<{ id: string; patient: string }[]>('r.id', 'p.document_id as patient');
  return new Map(rows.map(({ id, patient }) => [id, patient]));
}

function toRequest(row: Row): ErasureRequest {
  return {
    id: row.id,
    patientId: row.patient_id,
    clinicId: row.clinic_id,
    state: row.state,
    askedAt: toDate(row.asked_at),
    dueAt: toDate(row.due_at),
    endedAt: toDateOrNull(row.ended_at),
  };
}
