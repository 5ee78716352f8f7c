import type { Touched } from '../../kernel/audit';
import { toIso, type Db, type Select, type Trx } from '../../kernel/db';
import type { Carer } from './source';

export const TABLE = 'care_relationships';
const HAND_OVER = 'hand_over';

/** A hand-over that has not ended. Row ids; the reason stays sealed. */
export interface HandOver {
  id: string;
  clinicId: number;
  patientId: number;
  practitionerId: number;
  givenByUserId: number;
  until: Date;
}

/** What the trail says of hand-overs of one clinic. */
export function touchedBy(handOvers: readonly Pick<HandOver, 'id' | 'clinicId' | 'patientId'>[]): Touched {
  return {
    type: 'hand-over',
    ids: handOvers.map(({ id }) => id),
    patients: [...new Set(handOvers.map(({ patientId }) => patientId))],
    clinicId: handOvers[0]?.clinicId ?? null,
  };
}

interface Row {
  id: string;
  clinic_id: number;
  patient_id: number;
  practitioner_id: number;
  given_by_user_id: number;
  until: string;
}

/** Selects `patient_id` of those handed over to a practitioner in this clinic. */
export function patientsHandedOver(query: Db | Trx, { practitionerId, clinicId }: Carer, now: Date): Select {
  return live(query, now)
    .select('patient_id')
    .where({ practitioner_id: practitionerId, clinic_id: clinicId });
}

export async function insertHandOver(
  trx: Trx,
  { id, clinicId, patientId, practitionerId, givenByUserId, until }: HandOver,
  { reasonSealed, now }: { reasonSealed: string; now: Date },
): Promise<void> {
  await trx(TABLE).insert({
    id,
    kind: HAND_OVER,
    clinic_id: clinicId,
    patient_id: patientId,
    practitioner_id: practitionerId,
    given_by_user_id: givenByUserId,
    reason_sealed: reasonSealed,
    created_at: toIso(now),
    until: toIso(until),
  });
}

/** Locked until the end of the transaction. */
export async function lockHandOver(trx: Trx, id: string, now: Date): Promise<HandOver | null> {
  const row = await live(trx, now).where({ id }).forUpdate().first<Row | undefined>();
  return row ? toHandOver(row) : null;
}

export async function endHandOver(
  trx: Trx,
  id: string,
  { now, userId }: { now: Date; userId: number },
): Promise<void> {
  await trx(TABLE)
    .where({ id })
    .update({ ended_at: toIso(now), ended_by_user_id: userId });
}

/** For whom it is, in people's names: what a screen shows. */
export interface NamedHandOver {
  id: string;
  clinicId: number;
  patientId: number;
  patient: string;
  patientName: string;
  practitioner: string;
  practitionerName: string;
  until: Date;
  reasonSealed: string;
  givenByUserId: number;
}

interface NamedRow {
  id: string;
  until: string;
  reason_sealed: string;
  given_by_user_id: number;
  clinic_id: number;
  patient_id: number;
  patient: string;
  patient_name: string;
  practitioner: string;
  practitioner_name: string;
}

/** Live hand-overs of a clinic, those that end first before the others; `of` narrows them to one practitioner's. */
export async function listHandOvers(
  query: Db | Trx,
  { clinicId, of, now, limit }: { clinicId: number; of: Party | null; now: Date; limit: number },
): Promise<NamedHandOver[]> {
  const rows = live(query, now)
    .join('patients as p', 'p.id', `${TABLE}.patient_id`)
    .join('practitioners as d', 'd.id', `${TABLE}.practitioner_id`)
    .where(`${TABLE}.clinic_id`, clinicId)
    .orderBy([`${TABLE}.until`, `${TABLE}.id`])
    .limit(limit);
  if (of) {
    void rows.where((either) => {
      void either
        .where(`${TABLE}.practitioner_id`, of.practitionerId)
        .orWhere(`${TABLE}.given_by_user_id`, of.userId);
    });
  }
  const found = await rows.select<NamedRow[]>(
    `${TABLE}.id`,
    `${TABLE}.until`,
    `${TABLE}.reason_sealed`,
    `${TABLE}.given_by_user_id`,
    `${TABLE}.clinic_id`,
    `${TABLE}.patient_id`,
    'p.document_id as patient',
    'p.full_name as patient_name',
    'd.document_id as practitioner',
    'd.full_name as practitioner_name',
  );
  return found.map((row) => ({
    id: row.id,
    clinicId: row.clinic_id,
    patientId: row.patient_id,
    patient: row.patient,
    patientName: row.patient_name,
    practitioner: row.practitioner,
    practitionerName: row.practitioner_name,
    until: new Date(row.until),
    reasonSealed: row.reason_sealed,
    givenByUserId: row.given_by_user_id,
  }));
}

/** Who gave or who got. */
export interface Party {
  practitionerId: number;
  userId: number;
}

function live(query: Db | Trx, now: Date): Select {
  return query(TABLE)
    .where(`${TABLE}.kind`, HAND_OVER)
    .whereNull(`${TABLE}.ended_at`)
    .where(`${TABLE}.until`, '>', toIso(now));
}

function toHandOver(row: Row): HandOver {
  return {
    id: row.id,
    clinicId: row.clinic_id,
    patientId: row.patient_id,
    practitionerId: row.practitioner_id,
    givenByUserId: row.given_by_user_id,
    until: new Date(row.until),
  };
}
