import type { PatientRecord } from '../data/records';

/** What can be edited of a patient. */
export const PATIENT_FIELDS = ['fullName', 'language', 'dateOfBirth'] as const;
export type PatientField = (typeof PATIENT_FIELDS)[number];
export type PatientWish = Pick<PatientRecord, PatientField>;

export interface Difference {
  field: PatientField;
  mine: string | null;
  theirs: string | null;
}

/** Where what I wrote and what somebody else has saved meanwhile say different things. */
export function differences(mine: PatientWish, theirs: PatientWish): Difference[] {
  return PATIENT_FIELDS.filter((field) => mine[field] !== theirs[field]).map((field) => ({
    field,
    mine: mine[field],
    theirs: theirs[field],
  }));
}

/** Mine on top of theirs: only what I have changed myself since `seen`; the rest stays as they left it. */
export function mineOnTop(seen: PatientWish, mine: PatientWish, theirs: PatientRecord): PatientRecord {
  const changed = PATIENT_FIELDS.filter((field) => mine[field] !== seen[field]);
  return { ...theirs, ...Object.fromEntries(changed.map((field) => [field, mine[field]])) };
}
