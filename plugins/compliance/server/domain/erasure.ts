/** `refused`: with a reason that the patient reads, such as a duty to keep records. */
export const ERASURE_STATES = ['open', 'withdrawn', 'refused'] as const;
export type ErasureState = (typeof ERASURE_STATES)[number];

/** A patient's wish that their account and data end. */
export interface ErasureRequest {
  id: string;
  patientId: number;
  clinicId: number;
  state: ErasureState;
  askedAt: Date;
  /** By when somebody has to have answered. */
  dueAt: Date;
  endedAt: Date | null;
}

const ANSWER_WITHIN_MS = 30 * 86_400_000;

export function askErasure(
  id: string,
  { patientId, clinicId }: Pick<ErasureRequest, 'patientId' | 'clinicId'>,
  now: Date,
): ErasureRequest {
  const dueAt = new Date(now.getTime() + ANSWER_WITHIN_MS);
  return { id, patientId, clinicId, state: 'open', askedAt: now, dueAt, endedAt: null };
}

export function isOverdue({ state, dueAt }: Pick<ErasureRequest, 'state' | 'dueAt'>, now: Date): boolean {
  return state === 'open' && dueAt < now;
}
