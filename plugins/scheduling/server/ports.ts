import type { AuditOrigin } from '../../../src/kernel/audit';
import type { Db, Select, Trx } from '../../../src/kernel/db';
import type { HoursChange, HoursPlan } from './domain/hours-change';
import type { Interval } from './domain/interval';
import type { LocalDay } from './domain/local-day';
import type { Offer } from './domain/offer';
import type { DateOverride } from './domain/opening';
import type { BookedBy, CancelledBy, Visit } from './domain/visit';
import type { VisitStatus } from './domain/visit-status';
import type { WorkingHours } from './domain/working-hours';

export type Query = Db | Trx;

/** Who offers what, named as the outside names it or by row ids. */
export type OfferName =
  { practitioner: string; service: string } | { practitionerId: number; serviceId: number };

export interface Offers {
  /**
   * Until the transaction ends nobody changes the practitioner's hours; many may do this at once. To be asked for before
   * `find`, so that no time is taken by hours that are being taken back.
   */
  freeze(trx: Trx, name: OfferName): Promise<void>;
  /** Null when the practitioner or the service is unknown or out of use. One statement. */
  find(query: Query, name: OfferName): Promise<Offer | null>;
  /** Overrides of the days from `first` to `last`, both included. One statement. */
  overrides(query: Query, practitionerId: number, first: LocalDay, last: LocalDay): Promise<DateOverride[]>;
}

/** A doctor as patients find them, with everything they offer. */
export interface Doctor {
  practitionerId: number;
  documentId: string;
  title: string | null;
  fullName: string;
  specialty: string;
  /** Codes with commas. */
  languages: string | null;
  bio: string | null;
  /** Who gave the licence that the clinic has checked; null when none was. */
  licenceBody: string | null;
  clinic: { documentId: string; name: string };
  offers: {
    service: string;
    name: string;
    nameSw: string;
    /** Whole years, both included, for whom the clinic means it; null: no such bound. */
    fromAge: number | null;
    toAge: number | null;
    offer: Offer;
  }[];
}

export interface Doctors {
  /** Everybody active who offers something, by name. Two statements. */
  list(query: Query): Promise<Doctor[]>;
  /** Overrides of several practitioners, those of nobody left out. One statement. */
  overrides(
    query: Query,
    practitionerIds: readonly number[],
    first: LocalDay,
    last: LocalDay,
  ): Promise<Map<number, DateOverride[]>>;
}

/** Whose hours they are. */
export interface Worker {
  id: number;
  documentId: string;
  /** With the title, as colleagues say it. */
  name: string;
  clinicId: number;
  zone: string;
  /** The last day of the licence, YYYY-MM-DD; null is without end. */
  lastDay: string | null;
}

/** A visit that is still to come, as a list shows it; `start` and `end` are epoch ms. */
export interface ComingVisit {
  documentId: string;
  reference: string;
  status: 'held' | 'confirmed';
  start: number;
  end: number;
  channel: string;
  /** Row id, for the trail. */
  patientId: number;
  patient: { documentId: string; fullName: string };
  service: { documentId: string; name: string; nameSw: string | null };
}

/** What is stored of when practitioners work. */
export interface Timetables {
  worker(query: Query, documentId: string): Promise<Worker | null>;
  /** Until the transaction ends nobody else changes their hours, and nobody is booked by them. */
  lock(trx: Trx, practitionerId: number): Promise<void>;
  /** The lines of the week, and the days from `first` to `last` (without end when left out). Two statements. */
  read(query: Query, practitionerId: number, first: string, last?: string): Promise<WorkingHours>;
  /** Another one after any change, also by the CMS: it is made of all that is stored and still to come. */
  version(hours: WorkingHours): string;
  write(trx: Trx, practitionerId: number, plan: HoursPlan, now: Date): Promise<void>;
  /** Held or confirmed and not begun, so that they can still be moved; in their own clinic; in order of time. One statement. */
  coming(query: Query, worker: Worker, now: Date): Promise<ComingVisit[]>;
}

/** One row per (practitioner, five-minute bucket, lane); the unique index is what refuses a double booking. */
export interface Occupancy {
  /** @throws TimeTaken when the database refuses; the transaction is then good for nothing but a rollback */
  take(trx: Trx, place: Place): Promise<void>;
  /** Visits whose hold on any bucket of the interval has run out by `now`. */
  overdue(trx: Trx, practitionerId: number, interval: Interval, now: Date): Promise<number[]>;
  /** Frees whatever the visit has; returns how many buckets that was. */
  free(trx: Trx, visitId: number): Promise<number>;
  /** Null: booked for good. Returns how many buckets the visit still has. */
  setExpiry(trx: Trx, visitId: number, expiresAt: Date | null): Promise<number>;
  /** Taken stretches that touch the interval; holds that are over by `now` are free. One statement. */
  busy(query: Query, practitionerId: number, interval: Interval, now: Date): Promise<Interval[]>;
  /** As `busy`, of several practitioners; those who have nothing are left out. One statement. */
  busyOf(
    query: Query,
    practitionerIds: readonly number[],
    interval: Interval,
    now: Date,
  ): Promise<Map<number, Interval[]>>;
  /** Deletes what was taken of times before this. */
  prune(trx: Trx, before: Date): Promise<void>;
}

export interface Place {
  visitId: number;
  practitionerId: number;
  interval: Interval;
  expiresAt: Date | null;
}

/** The refusal of the unique index, whose name it carries. */
export class TimeTaken extends Error {
  constructor(readonly constraint: string) {
    super('time taken');
    this.name = 'TimeTaken';
  }
}

export type NewVisit = Omit<
  Visit,
  | 'id'
  | 'holdExtended'
  | 'movedCount'
  | 'lateMinutes'
  | 'arrivedAt'
  | 'calledInAt'
  | 'cancelledBy'
  | 'version'
> & {
  bookedBy: BookedBy;
};

export type VisitChange = Partial<
  Pick<
    Visit,
    | 'status'
    | 'startsAt'
    | 'endsAt'
    | 'holdExpiresAt'
    | 'holdExtended'
    | 'movedCount'
    | 'lateMinutes'
    | 'arrivedAt'
    | 'calledInAt'
  >
> & {
  cancelledBy?: CancelledBy;
  cancelReason?: string | null;
  confirmedAt?: Date;
  cancelledAt?: Date;
  completedAt?: Date;
};

export interface VisitFilter {
  patientId?: number;
  /** A query for `patient_id`. */
  patientIn?: Select;
  practitionerId?: number;
  clinicId?: number;
  /** Visits in any clinic but this. */
  elsewhereThan?: number;
  statuses?: readonly VisitStatus[];
  /** Visits that start at or after this. */
  from?: Date;
  /** Visits that start before this. */
  to?: Date;
  /** At most this many, latest first. */
  limit: number;
  /** The last visit of the page before. */
  before?: Pick<Visit, 'id' | 'startsAt'>;
}

export interface Visits {
  insert(trx: Trx, visit: NewVisit, now: Date): Promise<Visit>;
  find(query: Query, by: { id: number } | { documentId: string }): Promise<Visit | null>;
  /** As `find`, and nobody else may change the visit until the transaction ends. */
  lock(trx: Trx, id: number): Promise<Visit | null>;
  /** Saves the change, counts the version up and returns the visit as it stands now. */
  change(trx: Trx, visit: Visit, change: VisitChange, now: Date): Promise<Visit>;
  list(query: Query, filter: VisitFilter): Promise<Visit[]>;
}

/** Why visits were called off: patients write it, and why is often about their health. */
export interface Reasons {
  /** The text as it is stored, under the patient's key; null when the patient was erased. */
  seal(trx: Trx, visit: Visit, reason: string): Promise<string | null>;
}

export type Happening =
  | 'held'
  | 'confirmed'
  | 'moved'
  | 'late'
  | 'arrived'
  | 'called-in'
  | 'cancelled'
  | 'hold-expired'
  | 'completed'
  | 'no-show';

/** The audit trail. Of visits only what no person changes: of the others whoever asked for it writes the entry. */
export interface Trail {
  changed(trx: Trx, job: string, visit: Visit): Promise<void>;
  /** Of these a person is the origin. */
  hoursChanged(trx: Trx, origin: AuditOrigin, worker: Worker): Promise<void>;
}

/** Tells the rest of the house, through the outbox. */
export interface Announcer {
  announce(trx: Trx, happening: Happening, visitId: number): Promise<void>;
  /** Has the hold looked at when its time is up. */
  watchHold(trx: Trx, visitId: number, until: Date): Promise<void>;
  /** Counts a refused double booking. */
  refused(): void;
  /** Counts a change of somebody's hours. */
  hoursChanged(kind: HoursChange['kind']): void;
}
