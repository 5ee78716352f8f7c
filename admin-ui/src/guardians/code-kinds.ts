/** Whom the desk lets in by a code, as the server knows them. */
export const CODE_KINDS = ['parent', 'guardian', 'carer', 'self', 'sign-in'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

const ADULT_YEARS = 18;

/**
 * Who can be meant, by the patient's age: parents and guardians act for children. Whom a code lets in stands first. With no
 * date of birth nobody, since the code asks for it.
 */
export function kindsFor(dateOfBirth: string | null, today: string): CodeKind[] {
  if (dateOfBirth === null) return [];
  const isAdult = yearsLater(dateOfBirth, ADULT_YEARS) <= today;
  return CODE_KINDS.filter((kind) => !isAdult || (kind !== 'parent' && kind !== 'guardian'));
}

/** Of days of the calendar (`2008-02-29`). */
function yearsLater(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4, 10)}`;
}
