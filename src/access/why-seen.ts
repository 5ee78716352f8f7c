import type { AuditPurpose } from '../kernel/audit';
import type { Db, Trx } from '../kernel/db';
import { carerOf, inOrdinaryCare } from './care/source';
import type { Principal } from './principal';
import { AUDITED_AS, type Purpose } from './purpose';
import type { AccessTable } from './table';

/** For what rows of a type were seen or changed, as the rule says that let the caller in to them. */
export type WhySeen = (
  query: Db | Trx,
  type: string,
  patients: readonly number[],
) => Promise<(patientId: number | null) => AuditPurpose>;

/** `now` is the instant by which the rows were found. One statement where a rule knows emergencies, else none. */
export function whyByRule(access: AccessTable, principal: Principal | null, now: Date): WhySeen {
  const carer = carerOf(principal);
  return async (query, type, patients) => {
    const purposes: readonly Purpose[] =
      access.typeRule(type, principal?.role ?? 'public')?.purposes ?? ([] as const);
    const [main] = purposes;
    const usual = main === undefined ? 'none' : AUDITED_AS[main];
    if (!carer || !purposes.includes('emergency')) return () => usual;
    const ordinary = await inOrdinaryCare(access.careSources(), query, carer, { patients, now });
    return (patientId) => (patientId === null || ordinary.has(patientId) ? usual : 'emergency');
  };
}
