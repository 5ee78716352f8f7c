/** What the resources of a visit's note are called in `records_signed`. */
export const NOTE = 'note';
export const ENCOUNTER = 'encounter';

const CONDITION = 'condition.';
const ADDENDUM = 'addendum.';

export function conditionPart(number: number): string {
  return `${CONDITION}${number}`;
}
export function isCondition(part: string): boolean {
  return part.startsWith(CONDITION);
}
export function addendumPart(number: number): string {
  return `${ADDENDUM}${number}`;
}
export function isAddendum(part: string): boolean {
  return part.startsWith(ADDENDUM);
}

/** In the order in which they were added. */
export function byNumber(one: { part: string }, other: { part: string }): number {
  return numberOf(one.part) - numberOf(other.part);
}

function numberOf(part: string): number {
  return Number(part.slice(part.indexOf('.') + 1));
}
