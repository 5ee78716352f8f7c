/** What /console-api sends, by resource. Instants are UTC, money is in cents. */
interface Kept {
  /** Document id. */
  id: string;
  /** Opaque; sent back with a change. */
  version: string;
}
export interface Named {
  id: string;
  fullName: string;
}

export const VISIT_STATES = ['held', 'confirmed', 'completed', 'cancelled', 'expired', 'no_show'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

export const PAYMENT_STATES = [
  'open',
  'processing',
  'paid',
  'part_refunded',
  'refunded',
  'refund_due',
  'cancelled',
] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

export interface VisitRecord extends Kept {
  reference: string;
  state: VisitState;
  startsAt: string;
  endsAt: string;
  channel: string;
  priceCents: number;
  holdExpiresAt: string | null;
  movedCount: number;
  cancelledBy: string | null;
  patient: Named;
  practitioner: Named & { title: string | null };
  service: { id: string; name: string };
  payment: {
    state: PaymentState;
    amountCents: number;
    paidCents: number;
    refundedCents: number;
    receipt: string | null;
  } | null;
}

export interface PatientRecord extends Kept {
  fullName: string;
  language: 'en' | 'sw';
  dateOfBirth: string | null;
  /** `0722 ••• 190`; null for those who may not know it. */
  phone: string | null;
  registeredAt: string;
  nextVisitAt: string | null;
  lastVisitAt: string | null;
}

export interface PaymentRecord extends Kept {
  reference: string;
  subject: string;
  state: PaymentState;
  amountCents: number;
  paidCents: number;
  refundedCents: number;
  method: string;
  receipt: string | null;
  paidAt: string | null;
  createdAt: string;
  patient: Named | null;
  visit: { id: string; reference: string; startsAt: string } | null;
}

/** GET /api/visits/:id, which also knows the terms of a change. */
export interface VisitDetail {
  id: string;
  reference: string;
  status: VisitState;
  startsAt: string;
  endsAt: string;
  channel: string;
  timeZone: string;
  priceCents: number;
  holdExpiresAt: string | null;
  movedCount: number;
  cancelledBy: string | null;
  version: number;
  clinic: { id: string; name: string };
  practitioner: { id: string; name: string };
  service: { id: string; name: string };
  patient: { id: string; name: string };
  terms: {
    freeUntil: string;
    moveUntil: string;
    canMove: boolean;
    canCancel: boolean;
    refundNow: 'full' | 'none';
  };
  payment: {
    id: string;
    reference: string;
    state: PaymentState;
    amountCents: number;
    paidCents: number;
    refundedCents: number;
    receipt: string | null;
  } | null;
}

export const STAFF_ROLES = ['practitioner', 'front-desk', 'clinic-admin', 'compliance-officer'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** GET /api/staff. */
export interface StaffMember {
  id: string;
  fullName: string;
  email: string;
  role: StaffRole;
  state: 'active' | 'suspended' | 'closed';
  lastSeenAt: string | null;
  you: boolean;
}
export interface StaffInvitation {
  id: string;
  fullName: string;
  email: string;
  role: StaffRole;
  state: 'open' | 'accepted' | 'withdrawn' | 'expired';
  sentAt: string;
  expiresAt: string;
}
