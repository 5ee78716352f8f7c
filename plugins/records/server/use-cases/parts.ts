import type { Kernel } from '../../../../src/kernel/kernel';
import type { Patients, Resources, Validate } from '../ports';

export interface Parts {
  kernel: Kernel;
  resources: Resources;
  patients: Patients;
  validate: Validate;
}
