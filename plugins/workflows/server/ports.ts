import type { Db, Trx } from '../../../src/kernel/db';
import type { Cents } from '../../../src/kernel/money';
import type { Msisdn } from '../../../src/kernel/phone';
import type { ClinicPolicy } from './domain/cancellation-policy';
import type { NamedRequest, RefundRequest, RequestState } from './domain/refund-request';

/** Facts of the CMS that belong to no plugin. */
export interface Directory {
  clinicPolicy(query: Db | Trx, clinicId: number): Promise<ClinicPolicy>;
  /** Null when the patient is unknown or not active. */
  patientPhone(query: Db | Trx, patientId: number): Promise<Msisdn | null>;
  /** Until the end of the transaction, whoever else locks this patient waits. */
  lockPatient(trx: Trx, patientId: number): Promise<void>;
  patient(query: Db | Trx, documentId: string): Promise<{ id: number; clinicId: number } | null>;
  /** Who and what a visit is about, in one statement. */
  around(query: Db | Trx, visit: VisitKeys): Promise<Surroundings>;
}

/** Who treats whom, apart from emergencies: of src/access. */
export interface Care {
  treats(carer: { practitionerId: number; clinicId: number }, patientId: number): Promise<boolean>;
}

export interface VisitKeys {
  clinicId: number;
  practitionerId: number;
  serviceId: number;
  patientId: number;
}

export interface Surroundings {
  timeZone: string;
  policy: ClinicPolicy;
  clinic: Named;
  practitioner: Named & { title: string | null };
  service: Named & { nameSw: string | null };
  patient: Named;
}

export interface Named {
  id: string;
  name: string;
}

/** Where a journey stands, kept beside the outbox so that an undo survives a crash. */
export interface JourneyPosition {
  kind: string;
  subject: string;
  steps: readonly string[];
}

/** `rebooked`: finished after it had lapsed, since the money was late. */
export type Ending = 'finished' | 'rebooked' | 'undone';

export interface JourneyStore {
  begin(trx: Trx, position: JourneyPosition): Promise<void>;
  /** The steps taken, when the journey was open until now; else none. */
  close(trx: Trx, kind: string, subject: string, as: Ending): Promise<readonly string[]>;
  ending(query: Db | Trx, kind: string, subject: string): Promise<Ending | null>;
  /** Deletes journeys that ended before this. Open ones stay: late money may still end them. */
  prune(trx: Trx, before: Date): Promise<void>;
}

export interface RefundRequests {
  /** @throws a unique violation when one is open for the visit, or of this clinic for the money */
  insert(trx: Trx, request: RefundRequest, reason: string): Promise<void>;
  byId(query: Db | Trx, id: string): Promise<RefundRequest | null>;
  /** Of two who decide at once, one finds it open. */
  decide(trx: Trx, request: RefundRequest, to: RefundAnswer): Promise<boolean>;
  /** The oldest first; with `visit` (a document id) all of that visit, with `id` that one, else those that are open. */
  list(
    query: Db | Trx,
    asked: { clinicId: number; visit?: string | undefined; id?: string; most: number },
  ): Promise<NamedRequest[]>;
  /** The unmatched money that this clinic wants to send back, by id. */
  openDeposits(query: Db | Trx, clinicId: number): Promise<ReadonlySet<string>>;
  /** The refunds of which somebody of this clinic says how they ended, by id. */
  openClosings(query: Db | Trx, clinicId: number): Promise<ReadonlySet<string>>;
}

export interface RefundAnswer {
  state: Exclude<RequestState, 'open'>;
  by: number;
  at: Date;
  /** Why it was refused. */
  answer: string | null;
}

/** The visit that some money is for. */
export interface PaidVisit {
  id: string;
  reference: string;
  startsAt: Date;
  patient: { id: string; name: string; row: number };
}

/** Those of one clinic among these, by document id. */
export type PaidVisits = (query: Db | Trx, clinicId: number, ids: readonly string[]) => Promise<PaidVisit[]>;

/** Of the charges in one state. */
export interface PaymentTotal {
  state: string;
  count: number;
  amountCents: Cents;
  paidCents: Cents;
  refundedCents: Cents;
}

/** Sums of a clinic's charges. */
export interface PaymentTotals {
  /** Of those asked for within the span, by state. */
  ofSpan(db: Db, clinicId: number, span: { from: Date; to: Date }): Promise<PaymentTotal[]>;
  /** What has to go back, whenever it was asked for: it waits until somebody sends it. */
  due(db: Db, clinicId: number): Promise<{ count: number; cents: Cents }>;
}
