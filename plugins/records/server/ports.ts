import type { AuditPurpose } from '../../../src/kernel/audit';
import type { Db, Select, Trx } from '../../../src/kernel/db';
import type { Author, NoteContent, NoteVisit } from './domain/notes/note';
import type { Person } from './domain/person-of';
import type { Resource } from './domain/resource';
import type { Clause, Search } from './domain/search/search';
import type { Finding } from './domain/validation/finding';
import type { Dose } from './domain/prescriptions/prescription';
import type { Prescriber } from './domain/prescriptions/to-fhir';

/** What is wrong in something that says it is a resource; empty if nothing is. Never throws for what was sent. */
export type Validate = (resource: unknown) => Finding[];

/** Whose record a resource is in: the row of the patient and the document id, under whose key it is sealed. */
export interface Owner {
  patientId: number;
  documentId: string;
}

export interface StoredResource {
  /** Row id. */
  row: string;
  type: string;
  fhirId: string;
  patientId: number | null;
  version: number;
  updatedAt: Date;
  /** It came with a note that was signed, and never changes. */
  signed: boolean;
  /** It stood once; its versions are kept. */
  deleted: boolean;
  /** Null where the patient was erased. */
  resource: Resource | null;
}

export interface NewVersion {
  resource: Resource;
  owner: Owner | null;
  /** Of what stands; null for what is new. */
  stands: StoredResource | null;
  /** It ends with this version, which keeps what stood last. */
  deletes?: true;
}

export interface Resources {
  /** Those of a clinic that stand under these addresses, by `Type/id`. */
  find(
    query: Db | Trx,
    clinicId: number,
    addresses: readonly { type: string; fhirId: string }[],
  ): Promise<Map<string, StoredResource>>;
  /** By their row ids. */
  findRows(query: Db | Trx, rows: readonly string[]): Promise<Map<string, StoredResource>>;
  /** The id of the Patient that stands for a line of the list, where one was stored. */
  patientId(query: Db | Trx, clinicId: number, patientId: number): Promise<string | null>;
  /** Whether the record of a patient has something of this type. */
  has(query: Db | Trx, where: { clinicId: number; patientId: number; type: string }): Promise<boolean>;
  /** @throws AppError 409 version_conflict when somebody else wrote one of them meanwhile */
  save(trx: Trx, clinicId: number, versions: readonly NewVersion[], at: Date): Promise<void>;
}

/** Who asks, as far as a record has to know. */
export interface Asker {
  role: string;
  userId: number;
  patientId: number | null;
  practitionerId: number | null;
  clinicId: number | null;
}

/** Whose records somebody reaches, by the access table's own reasons. */
export interface RxReach {
  /** Null: they do not. */
  whySeen(query: Db | Trx, patientId: number, asker: Asker | null): Promise<AuditPurpose | null>;
  /** Select `patient_id`. */
  ownPatients(query: Db | Trx, asker: Asker): Select;
  /** Of those whom a practitioner treats, without whom they opened in an emergency. */
  inCare(query: Db | Trx, asker: Asker): Select;
}

/** A resource of some clinic's record, by row id. */
export interface StoredPrescription {
  row: string;
  clinicId: number;
  patientId: number;
  resource: Resource;
}

/** MedicationRequests and what was dispensed of them; those of erased patients are not among them. */
export interface Prescriptions {
  find(query: Db | Trx, rows: readonly string[]): Promise<StoredPrescription[]>;
  /** Held until the end of the transaction: of two who change it, or give something of it, one comes after the other. */
  lock(trx: Trx, row: string): Promise<StoredPrescription | null>;
  /** Newest first; of all clinics where none is named. `before`: the row of the last one that was seen. */
  list(
    query: Db | Trx,
    of: { clinicId: number | null; patients: Select | number; before: string | null; limit: number },
  ): Promise<StoredPrescription[]>;
  /** All MedicationDispenses of these patients in one clinic. */
  dispenses(query: Db | Trx, clinicId: number, patients: readonly number[]): Promise<Resource[]>;
}

export type RefillState = 'open' | 'approved' | 'refused';

export interface RefillRequest {
  id: string;
  clinicId: number;
  patientId: number;
  /** Row of the prescription. */
  prescription: string;
  state: RefillState;
  askedAt: Date;
  decidedAt: Date | null;
  /** Of a refusal; null once the patient was erased. */
  reason: string | null;
}

export interface RefillRequests {
  /** @throws AppError 409 refill_asked when one is open */
  insert(trx: Trx, request: RefillRequest, askedBy: number): Promise<void>;
  byId(query: Db | Trx, id: string): Promise<RefillRequest | null>;
  openOf(trx: Trx, prescription: string): Promise<RefillRequest | null>;
  /** The latest of each prescription. */
  latest(query: Db | Trx, prescriptions: readonly string[]): Promise<Map<string, RefillRequest>>;
  /** Those who asked first, first. `after`: the last one that was seen. */
  open(
    query: Db | Trx,
    of: { clinicId: number; patients: Select; after: string | null; limit: number },
  ): Promise<RefillRequest[]>;
  /** @throws AppError 409 refill_decided; 410 erased */
  decide(
    trx: Trx,
    request: RefillRequest,
    to: {
      state: Exclude<RefillState, 'open'>;
      by: number;
      at: Date;
      reason: string | null;
      renewed: string | null;
    },
  ): Promise<void>;
}

/** A line of a clinic's list. */
export interface RxPatient {
  patientId: number;
  documentId: string;
  name: string;
  language: 'en' | 'sw';
  clinicId: number | null;
}

export interface People {
  patient(query: Db | Trx, documentId: string): Promise<RxPatient | null>;
  patients(query: Db | Trx, rows: readonly number[]): Promise<Map<number, RxPatient>>;
  prescriber(query: Db | Trx, practitionerId: number): Promise<Prescriber>;
  zoneOf(query: Db | Trx, clinicId: number): Promise<string>;
}

/** How it is taken, in words of both languages. */
export interface Wording {
  en: string;
  sw: string;
}
export type Worded = (dose: Dose, days: number | null) => Wording;

/** The clinic's list of patients, which is a content type; whoever has a visit there that stood is on it, too. */
export interface Patients {
  /** By row id, those of the clinic. */
  owners(query: Db | Trx, clinicId: number, rows: readonly number[]): Promise<Map<number, Owner>>;
  /** By document id, those of the clinic. */
  listed(query: Db | Trx, clinicId: number, documentIds: readonly string[]): Promise<Map<string, Owner>>;
  /** A record without an account, as the front desk makes one. */
  add(trx: Trx, clinicId: number, person: Person, at: Date): Promise<Owner>;
}

/** A visit as a note needs it. */
export interface NotedVisit extends NoteVisit {
  id: number;
  state: string;
  timeZone: string;
  clinicId: number;
  patientId: number;
  practitionerId: number;
  patient: Author;
}

export interface Visits {
  find(query: Db | Trx, documentId: string): Promise<NotedVisit | null>;
  /** Locked until the end of the transaction: of two who write its note, one comes after the other. */
  lock(trx: Trx, documentId: string): Promise<NotedVisit | null>;
  /** By row id. */
  findMany(query: Db | Trx, ids: readonly number[]): Promise<Map<number, NotedVisit>>;
  /** A line of any clinic's list, by document id. */
  patient(
    query: Db | Trx,
    documentId: string,
  ): Promise<{ patientId: number; clinicId: number | null } | null>;
  /** A practitioner by row id. */
  author(query: Db | Trx, practitionerId: number): Promise<Author>;
}

export interface Draft {
  id: string;
  version: number;
  savedAt: Date;
  by: Author;
  /** Null where the patient was erased. */
  content: NoteContent | null;
}

/** At most one of a visit. */
export interface Drafts {
  find(query: Db | Trx, visitId: number): Promise<Draft | null>;
  /** @throws AppError 412 stale_version; 410 erased */
  save(
    trx: Trx,
    visit: NotedVisit,
    next: { content: NoteContent; stands: Draft | null; practitionerId: number; at: Date },
  ): Promise<void>;
  /** @throws AppError 412 stale_version */
  end(trx: Trx, draft: Draft): Promise<void>;
}

/** A resource that was signed: `note`, `encounter`, `condition.1`, `addendum.1` of a visit. */
export interface SignedPart {
  row: string;
  visitId: number;
  part: string;
}

export interface Signed {
  partsOf(query: Db | Trx, visitIds: readonly number[]): Promise<SignedPart[]>;
  /** Newest first; of all clinics where none is named. `before`: the row of the last one that was seen. */
  notesOf(
    query: Db | Trx,
    of: { clinicId: number | null; patientId: number; before: string | null; limit: number },
  ): Promise<SignedPart[]>;
  /** @throws AppError 409 version_conflict when somebody else signed the same part meanwhile */
  add(trx: Trx, visit: NotedVisit, parts: readonly Omit<SignedPart, 'visitId'>[], at: Date): Promise<void>;
}

/** Who asks, as the door knows them. Row ids. */
export interface Reader {
  role: string;
  userId: number;
  clinicId: number | null;
  patientId: number | null;
  practitionerId: number | null;
}

/**
 * For what somebody sees what is written of a patient: `own` (their own and their dependants'), `care`, `emergency`; null: they
 * do not. Of practitioners it says nothing of the clinic.
 */
export type WhySeen = (
  query: Db | Trx,
  reader: Reader,
  patientId: number,
  now: Date,
) => Promise<Extract<AuditPurpose, 'own' | 'care' | 'emergency'> | null>;

/** Whose records somebody reaches, at one clinic. */
export interface Reach {
  clinicId: number;
  /** Selects `patient_id`; to be put into another query. */
  patients(query: Db | Trx): Select;
}

/** A type to be looked through, and to what an app is narrowed with it; null: to nothing. */
export interface Wanted {
  type: string;
  narrowings: readonly (readonly Clause[])[] | null;
}

/** What is found in the records that somebody reaches; of what is in nobody's, all of the clinic. */
export interface Finder {
  isWithin(query: Db | Trx, reach: Reach, patientId: number): Promise<boolean>;
  /** One more than a page has, if there is more. */
  page(query: Db | Trx, reach: Reach, wanted: readonly Wanted[], search: Search): Promise<StoredResource[]>;
  /** As many as there are, up to `most`. */
  count(
    query: Db | Trx,
    reach: Reach,
    wanted: readonly Wanted[],
    { search, most }: { search: Search; most: number },
  ): Promise<number>;
}

export interface Version {
  version: number;
  recordedAt: Date;
  deleted: boolean;
  /** Null where the patient was erased. */
  resource: Resource | null;
}

export interface Versions {
  one(query: Db | Trx, row: string, version: number): Promise<Version | null>;
  /** Newest first, those below a version where one is given. */
  list(query: Db | Trx, row: string, page: { below: number | null; most: number }): Promise<Version[]>;
}

/** A line of the clinic's list of patients, with the Patient that was stored for it. */
export interface ListedPatient {
  patientId: number;
  documentId: string;
  fullName: string;
  dateOfBirth: string | null;
  language: 'en' | 'sw';
  active: boolean;
  updatedAt: Date;
  stored: StoredResource | null;
}

export interface PatientList {
  /** By document id, or by the id of the stored Patient. Of the clinic, whether or not within reach. */
  one(query: Db | Trx, clinicId: number, id: string): Promise<ListedPatient | null>;
  page(query: Db | Trx, reach: Reach, search: Search): Promise<ListedPatient[]>;
  count(query: Db | Trx, reach: Reach, { search, most }: { search: Search; most: number }): Promise<number>;
}
