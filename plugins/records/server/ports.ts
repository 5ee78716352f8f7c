import type { Db, Select, Trx } from '../../../src/kernel/db';
import type { Person } from './domain/person-of';
import type { Resource } from './domain/resource';
import type { Clause, Search } from './domain/search/search';
import type { Finding } from './domain/validation/finding';

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
  /** @throws AppError 409 version_conflict when somebody else wrote one of them meanwhile */
  save(trx: Trx, clinicId: number, versions: readonly NewVersion[], at: Date): Promise<void>;
}

/** The clinic's list of patients, which is a content type. */
export interface Patients {
  /** By row id, those of the clinic. */
  owners(query: Db | Trx, clinicId: number, rows: readonly number[]): Promise<Map<number, Owner>>;
  /** By document id, those of the clinic. */
  listed(query: Db | Trx, clinicId: number, documentIds: readonly string[]): Promise<Map<string, Owner>>;
  /** A record without an account, as the front desk makes one. */
  add(trx: Trx, clinicId: number, person: Person, at: Date): Promise<Owner>;
}

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
