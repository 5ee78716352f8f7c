import { toDate, toDateOrNull, toIso, type Db, type Trx } from '../../../../src/kernel/db';
import { conflict, violatedUnique } from '../../../../src/kernel/errors';
import type { Vault } from '../../../../src/kernel/vault';
import type { RefillRequest, RefillRequests, RefillState } from '../ports';
import { reasonAddress, REFILLS } from './sealed-columns';

interface Row {
  id: string;
  clinic_id: number;
  patient_id: number;
  prescription: string;
  state: RefillState;
  asked_at: string;
  decided_at: string | null;
  reason_sealed: string | null;
}

export function refillRequestStore(vault: Vault): RefillRequests {
  async function requestsOf(query: Db | Trx, rows: readonly Row[]): Promise<RefillRequest[]> {
    const sealed = rows.flatMap(({ id, reason_sealed: reason }) =>
      reason === null ? [] : [{ sealed: reason, address: reasonAddress(id) }],
    );
    const opened = await vault.openMany(query, sealed);
    return rows.map((row) => requestOf(row, row.reason_sealed === null ? null : (opened.shift() ?? null)));
  }
  const first = async (query: Db | Trx, row: Row | undefined): Promise<RefillRequest | null> =>
    row ? ((await requestsOf(query, [row]))[0] ?? null) : null;
  return {
    async insert(trx, request, askedBy) {
      try {
        await trx(REFILLS).insert({
          id: request.id,
          clinic_id: request.clinicId,
          patient_id: request.patientId,
          prescription: request.prescription,
          state: request.state,
          open_key: `prescription:${request.prescription}`,
          asked_by_user_id: askedBy,
          asked_at: toIso(request.askedAt),
        });
      } catch (error) {
        throw violatedUnique(error) === null ? error : conflict('refill_asked');
      }
    },

    byId: async (query, id) => first(query, await query<Row>(REFILLS).where({ id }).first()),

    openOf: async (trx, prescription) =>
      first(trx, await trx<Row>(REFILLS).where({ prescription, state: 'open' }).first()),

    async latest(query, prescriptions) {
      const rows = await query<Row>(REFILLS)
        .whereIn('prescription', [...prescriptions])
        .orderBy('id')
        .select();
      const found = await requestsOf(query, rows);
      return new Map(found.map((request) => [request.prescription, request]));
    },

    async open(query, { clinicId, patients, after, limit }) {
      const rows = query<Row>(REFILLS)
        .where({ clinic_id: clinicId, state: 'open' })
        .whereIn('patient_id', patients)
        .orderBy('id')
        .limit(limit);
      if (after !== null) void rows.where('id', '>', after);
      return requestsOf(query, await rows.select());
    },

    async decide(trx, { id, patientId }, { state, by, at, reason, renewed }) {
      const taken = await trx(REFILLS)
        .where({ id, state: 'open' })
        .update({
          ...{ state, open_key: id, decided_by_user_id: by, decided_at: toIso(at), renewed },
          reason_sealed: reason === null ? null : await seal(vault, trx, { id, patientId }, reason),
        });
      if (taken === 0) throw conflict('refill_decided');
    },
  };
}

async function seal(
  vault: Vault,
  trx: Trx,
  { id, patientId }: Pick<RefillRequest, 'id' | 'patientId'>,
  reason: string,
): Promise<string> {
  const patient = await trx('patients')
    .where({ id: patientId })
    .first<{ document_id: string }>('document_id');
  return vault.of(patient.document_id).seal(trx, reason, reasonAddress(id));
}

function requestOf(row: Row, reason: Buffer | null): RefillRequest {
  return {
    id: row.id,
    clinicId: row.clinic_id,
    patientId: row.patient_id,
    prescription: row.prescription,
    state: row.state,
    askedAt: toDate(row.asked_at),
    decidedAt: toDateOrNull(row.decided_at),
    reason: reason?.toString('utf8') ?? null,
  };
}
