import { z } from 'zod';
import { defineEvent } from '../../../src/kernel/jobs';
import { serviceKey } from '../../../src/kernel/registry';
import type { Resource } from './domain/resource';
import type { Finding } from './domain/validation/finding';

/** What became of one file or line. */
export interface ImportReport {
  /** As they stand now: under their ids, with references among them as addresses. */
  resources: readonly Resource[];
  created: number;
  updated: number;
  /** Stood there with the same content. */
  unchanged: number;
  /** Why something was not stored; of a transaction then nothing was. `place` is empty for the whole. */
  refused: readonly { place: string; findings: readonly Finding[] }[];
}

/** The medical record as others may use it. */
export interface Records {
  /**
   * Stores a resource or a bundle of FHIR R4 in the record of a clinic (row id), under the ids that it brings. What is there
   * already with the same content stays as it is, so that an import that was cut off is simply begun again. A transaction is
   * stored whole or not at all; of other bundles each resource for itself, patients first.
   * @throws AppError 409 version_conflict
   */
  importSent(clinicId: number, sent: unknown): Promise<ImportReport>;
  /** Reads what was imported back from the database: the addresses (`Type/id`) of what is missing or differs. */
  readBack(clinicId: number, meant: readonly Resource[]): Promise<string[]>;
}

export const RECORDS = serviceKey<Records>('records');

/** Row ids, and nothing of what is taken. */
const prescription = z.object({
  prescription: z.string(),
  patientId: z.number().int(),
  clinicId: z.number().int(),
});
const refill = prescription.extend({ request: z.string() });

/** Also by a refill that was approved. */
export const PrescriptionSigned = defineEvent('prescription.signed', prescription);
export const PrescriptionStopped = defineEvent('prescription.stopped', prescription);
export const PrescriptionDispensed = defineEvent(
  'prescription.dispensed',
  prescription.extend({ dispensing: z.string() }),
);
export const RefillAsked = defineEvent('prescription.refill-asked', refill);
/** `renewed`: the new prescription. */
export const RefillApproved = defineEvent(
  'prescription.refill-approved',
  refill.extend({ renewed: z.string() }),
);
/** By a doctor who said why, or since the prescription was stopped. */
export const RefillRefused = defineEvent('prescription.refill-refused', refill);
