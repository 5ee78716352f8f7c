import type { Db, Select, Trx } from '../../kernel/db';
import type { Principal } from '../principal';

/** A practitioner at work for one clinic: what they did for another clinic counts nothing here. Row ids. */
export interface Carer {
  practitionerId: number;
  clinicId: number;
}

/**
 * One kind of reason for which a practitioner sees a patient. Whoever knows such a reason declares it with its access
 * rules: a visit (scheduling), a hand-over (here), an open conversation, an emergency.
 */
export interface CareSource {
  name: string;
  /** When it holds: a sentence for docs/ACCESS.md. */
  words: string;
  /** Whether who holds it may hand the patient over to a colleague. */
  mayHandOver: boolean;
  /** For what a patient is seen whom nothing but this opens. */
  purpose: 'care' | 'emergency';
  /** Selects `patient_id` of those whom this practitioner cares for at `now`; not run by itself. */
  patients(query: Db | Trx, carer: Carer, now: Date): Select;
}

/** All of them as one query for `patient_id`; to be put into another one. */
export function patientsInCare(
  sources: readonly CareSource[],
  query: Db | Trx,
  carer: Carer,
  now: Date,
): Select {
  const [first, ...others] = sources.map((source) => source.patients(query, carer, now));
  // Nobody declared a reason: nobody is in care.
  if (!first)
    return query
      .queryBuilder()
      .select({ patient_id: query.raw('null') })
      .whereRaw('1 = 0');
  return others.reduce<Select>((all, next) => all.unionAll(next), first);
}

/** @public the question for routes, sockets and exports about one patient */
export async function isInCare(
  sources: readonly CareSource[],
  query: Db | Trx,
  carer: Carer,
  { patientId, now }: { patientId: number; now: Date },
): Promise<boolean> {
  const found: unknown = await query
    .queryBuilder()
    .from(patientsInCare(sources, query, carer, now).as('care'))
    .where('patient_id', patientId)
    .first('patient_id');
  return found !== undefined;
}

/**
 * Which of these patients are seen by a reason of ordinary care. The others whom the caller saw are seen in an emergency:
 * should a reason have ended in this very moment, the trail rather says that than hides it.
 */
export async function inOrdinaryCare(
  sources: readonly CareSource[],
  query: Db | Trx,
  carer: Carer,
  { patients, now }: { patients: readonly number[]; now: Date },
): Promise<ReadonlySet<number>> {
  const ordinary = sources.filter(({ purpose }) => purpose === 'care');
  const found = await query
    .queryBuilder()
    .from(patientsInCare(ordinary, query, carer, now).as('care'))
    .whereIn('patient_id', [...patients])
    .distinct<{ patient_id: number }[]>('patient_id');
  return new Set(found.map((row) => row.patient_id));
}

/** Null for whoever is no practitioner of a clinic. */
export function carerOf(principal: Principal | null): Carer | null {
  if (principal?.role !== 'practitioner') return null;
  const { practitionerId, clinicId } = principal;
  return practitionerId === null || clinicId === null ? null : { practitionerId, clinicId };
}
