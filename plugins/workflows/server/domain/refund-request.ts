import type { Cents } from '../../../../src/kernel/money';
import { answersForClinic } from './unmatched-money';

export const REQUEST_STATES = ['open', 'approved', 'refused'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What would go back: all that was kept for a visit, or money that is nobody's. */
export type RefundAim =
  | { kind: 'visit'; visitId: number; patientId: number }
  /** With the M-Pesa code that people know it by. */
  | { kind: 'deposit'; deposit: string; receipt: string };

/** What somebody found in the M-Pesa portal about a refund that was left to a person. */
export interface Closing {
  refund: string;
  outcome: 'sent' | 'not-sent';
  /** M-Pesa's code of the reversal, where it was sent. */
  code: string | null;
}

/** Somebody's wish to give money back, or their word on how a refund ended, with what came of it. */
export interface RefundRequest {
  id: string;
  state: RequestState;
  aim: RefundAim;
  /** Null for a wish: then money leaves. */
  closing: Closing | null;
  clinicId: number;
  /** Whether the second person has to answer for the clinic: of the two who let nobody's money go, one does. */
  needsAdmin: boolean;
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
  /** Both null for money that is nobody's. */
  visit: { id: string; reference: string; startsAt: Date } | null;
  patient: { id: string; name: string } | null;
}

/** Why this person may not decide about it; null when they may. Money out needs two people. */
export function refusalToDecide(
  { state, askedBy, needsAdmin }: Pick<RefundRequest, 'state' | 'askedBy' | 'needsAdmin'>,
  { userId, role }: { userId: number; role: string },
): 'refund_decided' | 'refund_own_request' | 'refund_needs_admin' | null {
  if (state !== 'open') return 'refund_decided';
  if (askedBy === userId) return 'refund_own_request';
  return needsAdmin && !answersForClinic(role) ? 'refund_needs_admin' : null;
}
