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

/** Why this person may not decide about it; null when they may. Money out needs two people. */
export function refusalToDecide(
  { state, askedBy }: Pick<RefundRequest, 'state' | 'askedBy'>,
  userId: number,
): 'refund_decided' | 'refund_own_request' | null {
  if (state !== 'open') return 'refund_decided';
  return askedBy === userId ? 'refund_own_request' : null;
}
