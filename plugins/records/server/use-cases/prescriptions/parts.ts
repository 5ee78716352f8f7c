import type { AuditOrigin, Touched } from '../../../../../src/kernel/audit';
import type {
  Asker,
  People,
  Prescriptions,
  RxReach,
  RefillRequest,
  RefillRequests,
  StoredPrescription,
  Worded,
} from '../../ports';
import type { Parts } from '../parts';

export interface RxParts {
  records: Parts;
  prescriptions: Prescriptions;
  refills: RefillRequests;
  people: People;
  reach: RxReach;
  worded: Worded;
}

export interface Caller {
  principal: Asker | null;
  origin: AuditOrigin;
}

/** As the trail knows them. */
const PRESCRIPTION_NOUN = 'prescription';
const REFILL_NOUN = 'refill-request';

export function touchedBy({ row, patientId, clinicId }: Omit<StoredPrescription, 'resource'>): Touched {
  return { type: PRESCRIPTION_NOUN, ids: [row], patients: [patientId], clinicId };
}

export function touchedByRefill({
  id,
  patientId,
  clinicId,
}: Pick<RefillRequest, 'id' | 'patientId' | 'clinicId'>): Touched {
  return { type: REFILL_NOUN, ids: [id], patients: [patientId], clinicId };
}
