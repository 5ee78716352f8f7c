import type { Db, Trx } from '../../../src/kernel/db';
import type { Person } from './domain/person-of';
import type { Resource } from './domain/resource';
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
