import { toIso, type Db, type Select, type Trx } from '../../kernel/db';
import type { Carer } from './source';

export const TABLE = 'care_relationships';

/** Why a practitioner was let in to a patient: given by somebody, or taken in an emergency. */
export type RelationshipKind = 'hand_over' | 'break_glass';

/** Row ids; the reason stays sealed. */
export interface Relationship {
  id: string;
  clinicId: number;
  patientId: number;
  practitionerId: number;
  givenByUserId: number;
  until: Date;
}

/** Those of a kind that hold at `now`: neither over nor ended. */
export function live(query: Db | Trx, kind: RelationshipKind, now: Date): Select {
  return query(TABLE)
    .where(`${TABLE}.kind`, kind)
    .whereNull(`${TABLE}.ended_at`)
    .where(`${TABLE}.until`, '>', toIso(now));
}

/** Selects `patient_id` of those to whom a practitioner was let in like this in one clinic. */
export function patientsBy(kind: RelationshipKind) {
  return (query: Db | Trx, { practitionerId, clinicId }: Carer, now: Date): Select =>
    live(query, kind, now)
      .select('patient_id')
      .where({ practitioner_id: practitionerId, clinic_id: clinicId });
}

export async function insertRelationship(
  trx: Trx,
  kind: RelationshipKind,
  { id, clinicId, patientId, practitionerId, givenByUserId, until }: Relationship,
  { reasonSealed, now }: { reasonSealed: string; now: Date },
): Promise<void> {
  await trx(TABLE).insert({
    id,
    kind,
    clinic_id: clinicId,
    patient_id: patientId,
    practitioner_id: practitionerId,
    given_by_user_id: givenByUserId,
    reason_sealed: reasonSealed,
    created_at: toIso(now),
    until: toIso(until),
  });
}

interface Row {
  id: string;
  clinic_id: number;
  patient_id: number;
  practitioner_id: number;
  given_by_user_id: number;
  until: string;
}

/** One that holds, locked until the end of the transaction. */
export async function lockRelationship(
  trx: Trx,
  kind: RelationshipKind,
  { id, now }: { id: string; now: Date },
): Promise<Relationship | null> {
  const row = await live(trx, kind, now).where({ id }).forUpdate().first<Row | undefined>();
  if (!row) return null;
  return {
    id: row.id,
    clinicId: row.clinic_id,
    patientId: row.patient_id,
    practitionerId: row.practitioner_id,
    givenByUserId: row.given_by_user_id,
    until: new Date(row.until),
  };
}

/** An end stays as it was written first. */
export async function endRelationship(
  trx: Trx,
  id: string,
  { now, userId }: { now: Date; userId: number },
): Promise<void> {
  await trx(TABLE)
    .where({ id })
    .whereNull('ended_at')
    .update({ ended_at: toIso(now), ended_by_user_id: userId });
}

export function reasonAddress(id: string): { table: string; row: string; column: string } {
  return { table: TABLE, row: id, column: 'reason_sealed' };
}
