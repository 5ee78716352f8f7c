import type { Verdict, Use } from '../domain/break-glass';
import type { NamedUse } from '../ports';

/** A use and its review, as the two tables have them together. */
export interface UseRow {
  id: string;
  clinic_id: number;
  patient_id: number;
  practitioner_id: number;
  given_by_user_id: number;
  created_at: string;
  until: string;
  ended_at: string | null;
  reviewed_at: string | null;
}
export const USE_COLUMNS = [
  'c.id',
  'c.clinic_id',
  'c.patient_id',
  'c.practitioner_id',
  'c.given_by_user_id',
  'c.created_at',
  'c.until',
  'c.ended_at',
  'b.reviewed_at',
] as const;

export interface NamedUseRow extends UseRow {
  reason_sealed: string;
  words_sealed: string | null;
  verdict: Verdict | null;
  reviewer_user_id: number | null;
  reviewer: string | null;
  patient: string;
  patient_name: string;
  practitioner: string;
  practitioner_name: string;
  title: string | null;
}
export const NAMED_COLUMNS = [
  ...USE_COLUMNS,
  'c.reason_sealed',
  'b.words_sealed',
  'b.verdict',
  'b.reviewer_user_id',
  'u.full_name as reviewer',
  'p.document_id as patient',
  'p.full_name as patient_name',
  'd.document_id as practitioner',
  'd.full_name as practitioner_name',
  'd.title',
] as const;

export function toUse(row: UseRow): Use {
  return {
    id: row.id,
    clinicId: row.clinic_id,
    patientId: row.patient_id,
    practitionerId: row.practitioner_id,
    openedByUserId: row.given_by_user_id,
    openedAt: new Date(row.created_at),
    until: new Date(row.until),
    endedAt: row.ended_at === null ? null : new Date(row.ended_at),
    reviewedAt: row.reviewed_at === null ? null : new Date(row.reviewed_at),
  };
}

export function toNamedUse(row: NamedUseRow): NamedUse {
  return {
    ...toUse(row),
    patient: { id: row.patient, name: row.patient_name },
    practitioner: {
      id: row.practitioner,
      name: [row.title, row.practitioner_name].filter(Boolean).join(' '),
    },
    reasonSealed: row.reason_sealed,
    review: toReview(row),
  };
}

function toReview(row: NamedUseRow): NamedUse['review'] {
  const { reviewed_at, verdict, words_sealed, reviewer_user_id, reviewer } = row;
  if (reviewed_at === null || verdict === null || words_sealed === null || reviewer_user_id === null) {
    return null;
  }
  const at = new Date(reviewed_at);
  return { verdict, wordsSealed: words_sealed, reviewerUserId: reviewer_user_id, at, reviewer };
}
