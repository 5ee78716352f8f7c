import { CONSENT_PURPOSES, type ConsentPurpose } from '../../../../src/kernel/consent';
import type { Coverage, Query } from '../ports';

const STATES = 'consent_states';
/** Whoever acknowledged it under the text in force has answered. */
const ANSWERED: ConsentPurpose = 'telehealth';

/** How many of a clinic's active patients allow what. Four statements, whatever the number of patients. */
export async function coverage(query: Query, clinicId: number, now: Date): Promise<Coverage> {
  const ofClinic = { 'p.clinic_id': clinicId, 'p.active': true };
  const [all] = await query('patients as p').where(ofClinic).count({ n: '*' });
  const rows = await query('patients as p')
    .join(`${STATES} as s`, 's.patient_id', 'p.id')
    .where(ofClinic)
    .groupBy('s.purpose', 's.holds', 's.granted')
    .select<CountRow[]>('s.purpose', 's.holds', 's.granted')
    .count({ n: '*' });
  const counted = rows as CountRow[];
  const [waiting] = await query('appointments as a')
    .leftJoin(`${STATES} as s`, (on) => {
      on.on('s.patient_id', 'a.patient_id')
        .on('s.purpose', query.raw('?', [ANSWERED]))
        .on('s.holds', query.raw('?', [true]));
    })
    .where({ 'a.clinic_id': clinicId, 'a.state': 'confirmed' })
    .where('a.starts_at', '>', now)
    .whereNull('s.patient_id')
    .count({ n: '*' });
  const sum = (purpose: ConsentPurpose, counts: (row: CountRow) => boolean): number =>
    counted
      .filter((row) => row.purpose === purpose && counts(row))
      .reduce((total, { n }) => total + Number(n), 0);
  return {
    patients: Number(all?.n),
    answered: sum(ANSWERED, ({ holds }) => Boolean(holds)),
    visitsWaiting: Number(waiting?.n),
    purposes: CONSENT_PURPOSES.map((key) => ({
      key,
      granted: sum(key, ({ holds }) => Boolean(holds)),
      refused: sum(key, ({ granted }) => !granted),
    })),
  };
}

/** PostgreSQL counts in text. */
interface CountRow {
  purpose: ConsentPurpose;
  holds: boolean | number;
  granted: boolean | number;
  n: number | string;
}
