import type { Cents } from '../../../../src/kernel/money';

export const REQUEST_STATES = ['open', 'approved', 'refused'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Somebody's wish to give money back, with what came of it. */
export interface RefundRequest {
  id: string;
  state: RequestState;
  visitId: number;
  patientId: number;
  clinicId: number;
  amountCents: Cents;
  askedBy: number;
  askedAt: Date;
}

/** With everybody's names and the words that were written; those are null where the patient's key is gone. */
export interface NamedRequest extends RefundRequest {
  reason: string | null;
  answer: string | null;
  asker: string | null;
  decider: string | null;
  decidedAt: Date | null;
  decidedBy: number | null;
  visit: { id: string; reference: string; startsAt: Date };
  patient: { id: string; name: string };
}

/** Why this person may not decide about it; null when they may. Money out needs two people. */
export function refusalToDecide(
  { state, askedBy }: Pick<RefundRequest, 'state' | 'askedBy'>,
  userId: number,
): 'refund_decided' | 'refund_own_request' | null {
  if (state !== 'open') return 'refund_decided';
  return askedBy === userId ? 'refund_own_request' : null;
}
