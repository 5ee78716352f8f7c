import { addMinutes } from '../../../../src/kernel/clock';
import type { Select } from '../../../../src/kernel/db';
import { CARE_WINDOWS } from '../domain/visit-care';
import type { Query } from '../ports';

/** No visit is longer: a bound on the start, which has an index, where the rule is about the end. */
const LONGEST_VISIT_MINUTES = 24 * 60;

/** Selects `patient_id` of those whom a practitioner sees, saw or will soon see in this clinic. */
export function patientsOfVisits(
  query: Query,
  { practitionerId, clinicId }: { practitionerId: number; clinicId: number },
  now: Date,
): Select {
  const longest = Math.max(...CARE_WINDOWS.map(([, { minutesAfter }]) => minutesAfter));
  return query
    .queryBuilder()
    .from('appointments')
    .select('patient_id')
    .where({ practitioner_id: practitionerId, clinic_id: clinicId })
    .where('starts_at', '>=', addMinutes(now, -longest - LONGEST_VISIT_MINUTES))
    .where((any) => {
      for (const [state, { minutesBefore, minutesAfter }] of CARE_WINDOWS) {
        void any.orWhere((one) => {
          void one
            .where({ state })
            .where('starts_at', '<=', addMinutes(now, minutesBefore))
            .where('ends_at', '>=', addMinutes(now, -minutesAfter));
        });
      }
    });
}

/** Selects `patient_id` of whoever has or had a visit in this clinic that stood, however long ago. */
export function patientsSeen(query: Query, clinicId: number): Select {
  return query
    .queryBuilder()
    .from('appointments')
    .select('patient_id')
    .where({ clinic_id: clinicId })
    .whereIn(
      'state',
      CARE_WINDOWS.map(([state]) => state),
    );
}
