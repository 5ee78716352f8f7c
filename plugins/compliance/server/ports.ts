import type { ConsentPurpose } from '../../../src/kernel/consent';
import type { Db, Trx } from '../../../src/kernel/db';
import type { VaultAddress } from '../../../src/kernel/vault';
import type { Batch } from './domain/batch';
import type { Use, Verdict } from './domain/break-glass';
import type { ChainCheck } from './domain/chain-check';
import type { AskedPurpose, Choice, ConsentState, ConsentVersion } from './domain/consent';
import type { ErasureRequest, ErasureState } from './domain/erasure';
import type { AuditEvent } from './domain/event';

export type Query = Db | Trx;

export interface Events {
  insert(trx: Trx, events: readonly AuditEvent[]): Promise<void>;
  /** Chains that have events in no batch. */
  unsealedChains(query: Query): Promise<number[]>;
  /** In the order of their ids. */
  unsealed(query: Query, chain: number, limit: number): Promise<AuditEvent[]>;
  unsealedCount(query: Query, chain: number): Promise<number>;
  /** When the oldest that is kept was. */
  firstAt(query: Query, chain: number): Promise<string | null>;
  /** Puts events into a batch; returns how many were in none until now. */
  join(trx: Trx, ids: readonly string[], batch: number): Promise<number>;
  /** In the order of their ids, at most `limit`. */
  ofBatch(query: Query, chain: number, batch: number, limit: number): Promise<AuditEvent[]>;
  chains(query: Query): Promise<number[]>;
  /** One of the chain's, with the batch that it says it is in. */
  find(query: Query, chain: number, id: string): Promise<{ event: AuditEvent; batch: number | null } | null>;
  /** The first event that says it is in a batch outside (after, last]. */
  firstOutside(
    query: Query,
    chain: number,
    after: number,
    last: number,
  ): Promise<{ id: string; batch: number } | null>;
  prune(trx: Trx, chain: number, batch: number): Promise<void>;
}

export interface Batches {
  insert(trx: Trx, batch: Batch): Promise<void>;
  chains(query: Query): Promise<number[]>;
  last(query: Query, chain: number): Promise<Batch | null>;
  find(query: Query, chain: number, number: number): Promise<Batch | null>;
  /** Events in all batches that are kept. */
  eventCount(query: Query, chain: number): Promise<number>;
  unanchoredCount(query: Query, chain: number): Promise<number>;
  /** The newest number of which the database says that the outside knows it. */
  lastAnchored(query: Query, chain: number): Promise<number | null>;
  /** The one after `number`. */
  after(query: Query, chain: number, number: number): Promise<Batch | null>;
  headers(query: Query, chain: number, numbers: readonly number[]): Promise<Map<number, string>>;
  markAnchored(query: Query, chain: number, number: number, at: string): Promise<void>;
  /** From the oldest on, those whose events are all older than this. */
  endedBefore(query: Query, chain: number, before: string, limit: number): Promise<Batch[]>;
  prune(trx: Trx, chain: number, number: number): Promise<void>;
}

/** Checks that somebody asked for, a few of each chain. */
export interface Checks {
  /** @throws a violated unique key while another one of the same chain runs */
  insert(trx: Trx, check: ChainCheck): Promise<void>;
  /** Nobody works on it any more: another one may run. */
  giveUp(trx: Trx, check: ChainCheck): Promise<void>;
  last(query: Query, chain: number): Promise<ChainCheck | null>;
  /** Of each of these chains that was ever checked. */
  lastOfEach(query: Query, chains: readonly number[]): Promise<ChainCheck[]>;
  /** How far it is, or how it ended: once, what has ended stays. */
  save(query: Query, check: ChainCheck): Promise<void>;
  /** All but the newest ones. */
  forget(trx: Trx, chain: number, keep: number): Promise<void>;
}

/** The batches up to `number` were pruned; the chain goes on from `header`. */
export interface Checkpoint {
  chain: number;
  number: number;
  header: string;
  lastAt: string;
  retentionYears: number;
  signedBy: string;
  madeAt: string;
}
export interface Checkpoints {
  insert(trx: Trx, checkpoint: Checkpoint): Promise<void>;
  last(query: Query, chain: number): Promise<Checkpoint | null>;
  chains(query: Query): Promise<number[]>;
}

/** An event as people read it: names stand where the rows have ids. */
export interface TrailLine {
  id: string;
  at: string;
  who: { kind: AuditEvent['actorKind']; id: string | null; name: string | null; role: string | null };
  /** The app of others by which it was done. */
  app: { id: string; name: string } | null;
  action: AuditEvent['action'];
  operation: string;
  purpose: AuditEvent['purpose'];
  type: string;
  outcome: string;
}
export interface TrailFilter {
  chain: number;
  patientId?: number;
  actor?: { kind: AuditEvent['actorKind']; id: string | undefined };
  action?: AuditEvent['action'];
  from?: string;
  to?: string;
  /** The last line of the page before. */
  before?: string;
  limit: number;
}
export interface TrailPatient {
  patientId: number;
  documentId: string;
  name: string;
}

/** Reading the trail. Newest first. */
export interface Trail {
  /** Who had to do with this patient's data, other than the patient: also those who act for them, and apps of others. */
  aboutPatient(
    query: Query,
    patient: { id: number; userId: number },
    page: { before?: string; limit: number },
  ): Promise<TrailLine[]>;
  search(query: Query, filter: TrailFilter): Promise<(TrailLine & { rowIds: string[] })[]>;
  /** The patients that these events name. */
  patientsOf(query: Query, ids: readonly string[]): Promise<Map<string, TrailPatient[]>>;
  /** Row ids of a patient, whichever clinic theirs is. */
  patient(query: Query, documentId: string): Promise<{ id: number; clinicId: number | null } | null>;
}

export interface Person {
  id: string;
  name: string;
  about: string | null;
}
/** Who can be asked about: of one clinic, by name. */
export interface People {
  /** By the index of a phone number where there is one. `about` is the year of birth. */
  patients(
    query: Query,
    page: { clinicId: number; q: string; phoneIndex: string | null; limit: number },
  ): Promise<(Person & { patientId: number })[]>;
  /** `about` is the role. */
  colleagues(query: Query, page: { clinicId: number; q: string; limit: number }): Promise<Person[]>;
}

/** What leaves the house, so that nobody can shorten or rewrite a chain unnoticed. */
export interface AnchorLine {
  kind: 'seal' | 'checkpoint';
  chain: number;
  number: number;
  header: string;
  events: number;
  /** When the batch was sealed or the checkpoint made. */
  at: string;
}
/** A place outside the database that is only appended to: a file, later object storage or mail. */
export interface Anchors {
  append(line: AnchorLine): Promise<void>;
  /** Everything that was appended, oldest first. @throws Error on a line that can't be read */
  read(): AsyncIterable<AnchorLine>;
}

/** Who is meant: never part of a name, so that nobody can browse. */
export type Whom = { phoneIndex: string } | { name: string; dateOfBirth: string };
/** The least that tells two people apart. */
export interface FoundPatient {
  patientId: number;
  /** Document id. */
  id: string;
  name: string;
  yearOfBirth: number | null;
}

export interface FoundPatients {
  found: FoundPatient[];
  /** The words mean more people than are shown. */
  more: boolean;
}

/** Who is let in to which patient: of src/access. */
export interface Care {
  /** The patient, locked until the end of the transaction. */
  lockPatient(trx: Trx, documentId: string): Promise<{ id: number; clinicId: number | null } | null>;
  /** Whether the patient is registered with this clinic or was seen there. */
  isOfClinic(trx: Trx, about: { clinicId: number; patientId: number }): Promise<boolean>;
  /** Active patients of the clinic by a whole number or by full name with birth date, a few. */
  find(query: Query, clinicId: number, whom: Whom): Promise<FoundPatients>;
  isInCare(
    trx: Trx,
    carer: { practitionerId: number; clinicId: number },
    about: { patientId: number; now: Date },
  ): Promise<boolean>;
  open(trx: Trx, use: Use, reasonSealed: string): Promise<void>;
  end(trx: Trx, id: string, by: { now: Date; userId: number }): Promise<void>;
  reasonAddress(id: string): VaultAddress;
}

export interface Review {
  verdict: Verdict;
  wordsSealed: string;
  reviewerUserId: number;
  at: Date;
}
/** A use with the people of it, as screens show it. */
export interface NamedUse extends Use {
  patient: { id: string; name: string };
  practitioner: { id: string; name: string };
  reasonSealed: string;
  review: (Review & { reviewer: string | null }) | null;
}
/** What was seen or done under an emergency access, by kind. */
export interface Seen {
  type: string;
  action: AuditEvent['action'];
  times: number;
  first: string;
  last: string;
}

export interface Uses {
  insert(trx: Trx, use: Use): Promise<void>;
  /** Those that a practitioner opened after this instant; until the end of the transaction nobody opens another one. */
  lockRecent(trx: Trx, practitionerId: number, after: Date): Promise<Use[]>;
  /** Locked until the end of the transaction; with the document id of its patient. */
  lock(trx: Trx, id: string): Promise<(Use & { patientDocument: string }) | null>;
  /** Who somebody is as a practitioner, also while they take no visits. */
  practitionerOf(query: Query, userId: number): Promise<number | null>;
  review(trx: Trx, id: string, review: Review): Promise<void>;
  /** A clinic's, newest first. */
  queue(
    query: Query,
    page: { clinicId: number; reviewed: boolean; before: string | undefined; limit: number },
  ): Promise<NamedUse[]>;
  /** Of a clinic, without a review; with how many that are due. */
  waiting(query: Query, clinicId: number, dueBefore: Date): Promise<{ waiting: number; overdue: number }>;
  openOf(query: Query, carer: { practitionerId: number; clinicId: number }, now: Date): Promise<NamedUse[]>;
  /** Of one patient, in any clinic. */
  ofPatient(query: Query, patientId: number): Promise<NamedUse[]>;
  /** Without a review since before this instant, and not escalated yet. */
  forgotten(trx: Trx, before: Date, limit: number): Promise<Use[]>;
  markEscalated(trx: Trx, ids: readonly string[], now: Date): Promise<void>;
  seen(query: Query, use: Use, now: Date): Promise<Seen[]>;
}

/** A request with whom it is of and, once refused, why; null also once the patient was erased. */
export interface NamedErasure extends ErasureRequest {
  patient: { id: string; name: string };
  reason: string | null;
}

/** Patients' requests for the end of their accounts. */
export interface Erasures {
  /** Until the transaction ends nobody else asks for this patient. */
  lockPatient(trx: Trx, patientId: number): Promise<void>;
  /** The one that waits, locked until the end of the transaction. */
  open(trx: Trx, patientId: number): Promise<ErasureRequest | null>;
  insert(trx: Trx, request: ErasureRequest): Promise<void>;
  lock(trx: Trx, id: string): Promise<ErasureRequest | null>;
  /** False when somebody else ended it. */
  end(
    trx: Trx,
    request: ErasureRequest,
    to: { state: Exclude<ErasureState, 'open'>; at: Date; by: number | null; reason: string | null },
  ): Promise<boolean>;
  last(query: Query, patientId: number): Promise<NamedErasure | null>;
  /** A clinic's, newest first. */
  list(
    query: Query,
    page: { clinicId: number; open: boolean; before: string | undefined; limit: number },
  ): Promise<NamedErasure[]>;
  /** Who answers for the clinic's data and can be mailed. */
  officers(query: Query, clinicId: number): Promise<{ id: number; email: string; name: string }[]>;
  /** In the language that its staff are written to. */
  clinic(query: Query, id: number): Promise<{ name: string; timeZone: string | null; language: 'en' | 'sw' }>;
}

/** The words that editors prepare in the CMS, and the versions that were made of them. */
export interface ConsentTexts {
  /** What the clinic's editors offer now, in the order of the purposes. */
  prepared(query: Query, clinicId: number): Promise<AskedPurpose[]>;
  /** For which purposes there are words, offered or not. */
  worded(query: Query, clinicId: number): Promise<ReadonlySet<ConsentPurpose>>;
  /** Of a clinic, oldest first. */
  versions(query: Query, clinicId: number): Promise<ConsentVersion[]>;
  last(query: Query, clinicId: number): Promise<ConsentVersion | null>;
  /** The version if it is the clinic's last; then no other follows it until the end of the transaction. */
  keepLast(trx: Trx, clinicId: number, id: string): Promise<ConsentVersion | null>;
  /** The clinic's last version; who publishes after it waits until the end of the transaction. */
  lockLast(trx: Trx, clinicId: number): Promise<ConsentVersion | null>;
  /** @throws a violation of `consent_versions_number` when two are the first at once */
  insert(trx: Trx, version: ConsentVersion): Promise<void>;
  /** Clinics that have no version. */
  clinicsWithout(query: Query): Promise<number[]>;
}

/** A choice as it is kept. */
export interface KeptChoice extends Choice {
  id: string;
  patientId: number;
  clinicId: number;
  versionId: string;
  version: number;
  channel: string;
  byUserId: number;
  /** What who chose is to the patient; null: the patient. */
  relation: string | null;
  at: Date;
}
export interface Coverage {
  /** Active patients registered with the clinic. */
  patients: number;
  /** Those who answered the text in force. */
  answered: number;
  /** Confirmed visits to come of patients who did not. */
  visitsWaiting: number;
  purposes: { key: ConsentPurpose; granted: number; refused: number }[];
}

export interface ConsentBook {
  /** The clinic of a patient, whose choices nobody else changes until the end of the transaction. */
  lockPatient(trx: Trx, patientId: number): Promise<{ documentId: string; clinicId: number | null } | null>;
  patientClinic(query: Query, patientId: number): Promise<number | null>;
  patient(query: Query, documentId: string): Promise<{ id: number; clinicId: number | null } | null>;
  states(query: Query, patientId: number): Promise<ConsentState[]>;
  /** Appends the choice and makes it what holds. */
  keep(trx: Trx, choice: KeptChoice): Promise<void>;
  /** Newest first. */
  history(query: Query, patientId: number, limit: number): Promise<KeptChoice[]>;
  /** What was agreed to under the clinic's earlier versions holds no more. */
  lapse(trx: Trx, clinicId: number): Promise<number>;
  coverage(query: Query, clinicId: number, now: Date): Promise<Coverage>;
}
