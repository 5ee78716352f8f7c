import type { Db, Select, Trx } from '../kernel/db';
import type { Principal } from './principal';

/** Whose affairs "one's own" are: of a patient who has signed in. */
export type Oneself = Pick<Principal, 'userId' | 'patientId'>;

/**
 * One kind of reason for which somebody acts for a patient who is another person, or for another record of theirs.
 * Whoever keeps such reasons declares them with its access rules, as care does (see care/source.ts).
 */
export interface DependantSource {
  name: string;
  /** When it holds: a sentence for docs/ACCESS.md. */
  words: string;
  /** Selects `patient_id` of those for whom this account acts at `now`; not run by itself. */
  patients(query: Db | Trx, userId: number, now: Date): Select;
}

/** Selects `patient_id`: oneself and one's dependants. To be put into another query. */
export function ownPatients(
  sources: readonly DependantSource[],
  query: Db | Trx,
  { userId, patientId }: Oneself,
  now: Date,
): Select {
  const oneself = query
    .queryBuilder()
    .from('patients')
    .select({ patient_id: 'id' })
    .where({ id: patientId ?? 0 });
  return sources.reduce<Select>((all, source) => all.unionAll(source.patients(query, userId, now)), oneself);
}

/** Costs no statement for oneself. */
export async function isOwnPatient(
  sources: readonly DependantSource[],
  query: Db | Trx,
  oneself: Oneself,
  { patientId, now }: { patientId: number; now: Date },
): Promise<boolean> {
  if (oneself.patientId === patientId) return true;
  for (const source of sources) {
    const found: unknown = await query
      .queryBuilder()
      .from(source.patients(query, oneself.userId, now).as('own'))
      .where('patient_id', patientId)
      .first('patient_id');
    if (found !== undefined) return true;
  }
  return false;
}
