import type { LateMinutes } from './late';
import type { VisitStatus } from './visit-status';

/** One booked (or held) time of a patient with a practitioner. Row ids; money in whole cents. */
export interface Visit {
  id: number;
  documentId: string;
  /** Eight characters that people read to each other. */
  reference: string;
  status: VisitStatus;
  startsAt: Date;
  endsAt: Date;
  channel: string;
  clinicId: number;
  serviceId: number;
  practitionerId: number;
  patientId: number;
  priceCents: number;
  /** Null once the time is no longer merely held. */
  holdExpiresAt: Date | null;
  holdExtended: boolean;
  movedCount: number;
  /** By how much whoever comes said to be late; null while nobody has. */
  lateMinutes: LateMinutes | null;
  /** When the clinic noted that the patient has come, and called them in; null before. */
  arrivedAt: Date | null;
  calledInAt: Date | null;
  cancelledBy: string | null;
  /** Grows with every change. */
  version: number;
}

export type CancelledBy = 'patient' | 'clinic' | 'system';
export type BookedBy = 'patient' | 'clinic';

/** A hold whose time has run out, whether or not anybody has cleared it away. */
export function isHoldOver(visit: Visit, now: Date): boolean {
  return visit.status === 'held' && visit.holdExpiresAt !== null && visit.holdExpiresAt <= now;
}

export function hasStarted(visit: Pick<Visit, 'startsAt'>, now: Date): boolean {
  return visit.startsAt <= now;
}

/** Somebody called in early sits with the doctor, whatever time was agreed. */
export function isUnderWay(visit: Pick<Visit, 'startsAt' | 'calledInAt'>, now: Date): boolean {
  return hasStarted(visit, now) || visit.calledInAt !== null;
}
