import type { Db, Trx } from '../../../../../src/kernel/db';
import { groupBy } from '../../../../../src/kernel/group-by';
import {
  dispensingsFromFhir,
  dispensingsOf,
  prescriptionFromFhir,
} from '../../domain/prescriptions/from-fhir';
import type { Prescription } from '../../domain/prescriptions/from-fhir';
import type { Dispensing } from '../../domain/prescriptions/prescription';
import { supplyEnd } from '../../domain/prescriptions/supply';
import type { RxPatient, RefillRequest, StoredPrescription, Wording } from '../../ports';
import type { RxParts } from './parts';

export interface PrescriptionView extends Prescription {
  stored: StoredPrescription;
  patient: Pick<RxPatient, 'documentId' | 'name'>;
  /** How it is taken; null where nobody wrote it. */
  directions: Wording | null;
  dispensings: readonly Dispensing[];
  fillsLeft: number;
  /** The first day for which nothing is left, as far as it can be known. */
  supplyEnds: string | null;
  refill: RefillRequest | null;
}

/** In the order given; three statements for each clinic whose they are, whatever their number. */
export async function viewPrescriptions(
  parts: RxParts,
  query: Db | Trx,
  found: readonly StoredPrescription[],
): Promise<PrescriptionView[]> {
  const views = new Map<string, PrescriptionView>();
  for (const [clinicId, some] of groupBy(found, (each) => each.clinicId)) {
    const rows = [...new Set(some.map(({ patientId }) => patientId))];
    const patients = await parts.people.patients(query, rows);
    const given = dispensingsFromFhir(await parts.prescriptions.dispenses(query, clinicId, rows));
    const requests = await parts.refills.latest(
      query,
      some.map(({ row }) => row),
    );
    for (const stored of some) {
      const read = prescriptionFromFhir(stored.resource);
      const dispensings = dispensingsOf(given, stored.resource);
      views.set(stored.row, {
        ...read,
        stored,
        patient: patients.get(stored.patientId) ?? { documentId: '', name: '' },
        directions: wordsOf(parts, read),
        dispensings,
        fillsLeft: fillsLeft(read, dispensings.length),
        supplyEnds: read.dose && supplyEnd(dispensings, read.dose),
        refill: requests.get(stored.row) ?? null,
      });
    }
  }
  return found.flatMap(({ row }) => views.get(row) ?? []);
}

/** How often something may still be handed over: the first time and each refill. */
function fillsLeft({ status, refills }: Pick<Prescription, 'status' | 'refills'>, given: number): number {
  return status === 'active' ? Math.max(0, 1 + refills - given) : 0;
}

function wordsOf({ worded }: RxParts, { dose, days, words }: Prescription): Wording | null {
  if (dose) return worded(dose, days);
  return words === null ? null : { en: words, sw: words };
}
