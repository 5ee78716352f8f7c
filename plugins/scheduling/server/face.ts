import { z } from 'zod';
import type { Db, Trx } from '../../../src/kernel/db';
import { defineEvent, type EventType } from '../../../src/kernel/jobs';
import { serviceKey } from '../../../src/kernel/registry';
import type { LateMinutes } from './domain/late';
import type { BookedBy, CancelledBy, Visit } from './domain/visit';
import type { VisitFilter } from './ports';

export { LATE_MINUTES, type LateMinutes } from './domain/late';
export type { BookedBy, CancelledBy, Visit } from './domain/visit';
export type { VisitFilter } from './ports';

export const SCHEDULING = serviceKey<SchedulingFace>('scheduling');

/** Visits and their times. Changes run in the caller's transaction and announce themselves through the outbox. */
export interface SchedulingFace {
  /**
   * Holds a time for the clinic's `hold_minutes`; `practitioner` and `service` are document ids.
   * @throws AppError 400 time_in_past, time_off_grid, time_outside_hours, time_too_soon, time_too_far,
   * service_not_offered; 404 not_found; 409 slot_taken {constraint}
   */
  hold(
    trx: Trx,
    wish: { patientId: number; practitioner: string; service: string; startsAt: Date; bookedBy: BookedBy },
  ): Promise<Visit>;
  /** Keeps a hold at least until then, while a payment attempt is live. */
  keepHold(trx: Trx, visitId: number, until: Date): Promise<void>;
  /** Once per visit. @throws AppError 409 visit_not_held, hold_expired, hold_already_extended */
  extendHold(trx: Trx, visitId: number): Promise<Visit>;
  /** `lapsed`: the hold is gone, or the visit was called off. */
  confirm(trx: Trx, visitId: number): Promise<'confirmed' | 'already' | 'lapsed'>;
  /** After `lapsed`: the same time again. Everything but `rebooked` means that the money has to go back. */
  rebook(trx: Trx, visitId: number): Promise<'rebooked' | 'taken' | 'not-lapsed'>;
  /**
   * Same practitioner and service, no new payment. `by` defaults to the patient, who keeps the clinic's move notice.
   * @throws AppError 409 visit_not_movable, hold_expired, notice_too_short {hours}, slot_taken; 400 as `hold`
   */
  move(trx: Trx, visitId: number, startsAt: Date, by?: BookedBy): Promise<Visit>;
  /** From two hours before the start until thirty minutes after. @throws AppError 409 visit_not_awaited, late_too_early, late_too_late */
  sayLate(trx: Trx, visitId: number, minutes: LateMinutes): Promise<Visit>;
  /**
   * Whether the patient of a visit at the clinic has come. @throws AppError 409 visit_not_expected, visit_not_at_clinic,
   * arrival_too_early, arrival_too_late, visit_called_in
   */
  noteArrival(trx: Trx, visitId: number, arrived: boolean): Promise<Visit>;
  /** Whether they are out of the waiting room. @throws AppError 409 visit_not_expected, visit_not_at_clinic, visit_not_arrived */
  callIn(trx: Trx, visitId: number, calledIn: boolean): Promise<Visit>;
  /** Before it starts. @throws AppError 409 visit_not_cancellable, visit_already_cancelled */
  cancel(
    trx: Trx,
    visitId: number,
    cancellation: { by: CancelledBy; reason?: string | null },
  ): Promise<Visit>;
  /** The undo of `hold`: gives the time back without announcing it. Leaves visits alone that are not held. */
  release(trx: Trx, visitId: number): Promise<void>;
  /** Once it has started, or the patient was called in early. @throws AppError 409 visit_not_started, visit_already_over */
  complete(trx: Trx, visitId: number): Promise<Visit>;
  /** @throws AppError 409 visit_not_started, visit_already_over, visit_has_arrived */
  markNoShow(trx: Trx, visitId: number): Promise<Visit>;
  find(query: Db | Trx, by: { id: number } | { documentId: string }): Promise<Visit | null>;
  /** As `find`, and nobody else changes the visit until the transaction ends. @throws AppError 404 not_found */
  lock(trx: Trx, visitId: number): Promise<Visit>;
  /** Latest first; `before` is the last visit of the page before. */
  list(query: Db | Trx, filter: VisitFilter): Promise<Visit[]>;
  /** Free times nearest to `near`, in order of time. */
  alternatives(
    query: Db | Trx,
    wanted: { practitionerId: number; serviceId: number; near: Date; count: number },
  ): Promise<Date[]>;
  /**
   * Wraps a whole unit of work that holds or moves (its transaction included): a `slot_taken` leaves with the details
   * {constraint, alternatives: ISO[]}, looked up after the rollback.
   */
  withAlternatives<T>(work: () => Promise<T>): Promise<T>;
}

const visitPayload = z.object({ visitId: z.number().int() });
export type VisitEvent = z.infer<typeof visitPayload>;

export const VisitHeld = visitEvent('visit.held');
export const VisitConfirmed = visitEvent('visit.confirmed');
export const VisitMoved = visitEvent('visit.moved');
export const VisitLate = visitEvent('visit.late');
export const VisitArrived = visitEvent('visit.arrived');
export const VisitCalledIn = visitEvent('visit.called-in');
export const VisitCancelled = visitEvent('visit.cancelled');
export const HoldExpired = visitEvent('visit.hold-expired');
export const VisitCompleted = visitEvent('visit.completed');
export const VisitNoShow = visitEvent('visit.no-show');

function visitEvent(name: string): EventType<VisitEvent> {
  return defineEvent(name, visitPayload);
}
