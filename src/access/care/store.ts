import type { Touched } from '../../kernel/audit';
import type { Db, Trx } from '../../kernel/db';
import { live, TABLE, type Relationship } from './relationships';

/** What the trail says of hand-overs of one clinic. */
export function touchedBy(
  handOvers: readonly Pick<Relationship, 'id' | 'clinicId' | 'patientId'>[],
): Touched {
  return {
    type: 'hand-over',
    ids: handOvers.map(({ id }) => id),
    patients: [...new Set(handOvers.map(({ patientId }) => patientId))],
    clinicId: handOvers[0]?.clinicId ?? null,
  };
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

interface HandOverQuestion {
  clinicId: number;
  /** One practitioner's alone. */
  of: Party | null;
  /** Document id: of one patient alone. */
  patient?: string | undefined;
  now: Date;
  limit: number;
}

/** Live hand-overs of a clinic, those that end first before the others. */
export async function listHandOvers(
  query: Db | Trx,
  { clinicId, of, patient, now, limit }: HandOverQuestion,
): Promise<NamedHandOver[]> {
  const rows = live(query, 'hand_over', now)
    .join('patients as p', 'p.id', `${TABLE}.patient_id`)
    .join('practitioners as d', 'd.id', `${TABLE}.practitioner_id`)
    .where(`${TABLE}.clinic_id`, clinicId)
    .orderBy([`${TABLE}.until`, `${TABLE}.id`])
    .limit(limit);
  if (patient !== undefined) void rows.where('p.document_id', patient);
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
