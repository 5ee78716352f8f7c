import type { Kernel } from '../../../../src/kernel/kernel';
import type { Owner, Patients, Resources, StoredResource, Validate } from '../ports';

export interface Parts {
  kernel: Kernel;
  resources: Resources;
  patients: Patients;
  validate: Validate;
}

/** What is stored already, by address. */
export type Standing = ReadonlyMap<string, StoredResource>;

/** Whose records they are, by the id of the Patient. */
export type Owners = ReadonlyMap<string, Owner>;
