import type { Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { SUBJECT_KEYS_TABLE } from '../../../../src/kernel/subject-keys';
import type { PlainVault } from '../../../../src/kernel/plain-vault';
import { indexEntries, type IndexEntry } from '../domain/search/index-entries';
import type { Resource } from '../domain/resource';
import { chunks } from './chunks';

export const SEARCH = 'records_search';
/** SQL Server takes 2,100 values in one statement, and a row has nine. */
const AT_ONCE = 200;

export interface Found {
  row: string;
  clinicId: number;
  patientId: number | null;
  /** Null for what ended: it is found by nothing. */
  resource: Resource | null;
}

/**
 * Keyed for one clinic and one parameter, so that nothing can be told from a value that stands in two places. What a clinic
 * records is never held against what another does.
 */
export function secretValue(
  vault: Pick<PlainVault, 'blindIndex'>,
  { clinicId, type, param }: { clinicId: number; type: string; param: string },
  text: string,
): string {
  return vault.blindIndex(`${clinicId} ${text}`, `records ${type} ${param}`);
}

/** In the transaction of the save: what a resource was found by gives way to what it is found by now. */
export async function replaceSearchRows(
  trx: Trx,
  vault: Pick<PlainVault, 'blindIndex'>,
  found: readonly Found[],
): Promise<void> {
  for (const some of chunks(found, AT_ONCE)) {
    const names = some.map(({ row }) => row);
    await trx(SEARCH).whereIn('resource', names).delete();
  }
  const rows = found.flatMap((each) => rowsOf(vault, each));
  for (const some of chunks(rows, AT_ONCE)) await trx(SEARCH).insert(some);
}

/** An erasure ends the key of a patient; what their record was found by goes with the next night. */
export function contributeSearchSweep({ sweeps }: Kernel): void {
  sweeps.add(SEARCH, async (trx) => {
    const erased = trx('patients as p')
      .join(`${SUBJECT_KEYS_TABLE} as k`, 'k.subject', 'p.document_id')
      .whereNotNull('k.destroyed_at')
      .select('p.id');
    await trx(SEARCH).whereIn('patient_id', erased).delete();
  });
}

function rowsOf(
  vault: Pick<PlainVault, 'blindIndex'>,
  { row, clinicId, patientId, resource }: Found,
): object[] {
  if (resource === null) return [];
  const type = resource.resourceType;
  return indexEntries(resource).map((entry, place) => ({
    ...{ resource: row, place, clinic_id: clinicId, patient_id: patientId, type, param: entry.param },
    ...valueOf(entry, (text) => secretValue(vault, { clinicId, type, param: entry.param }, text)),
  }));
}

function valueOf(entry: IndexEntry, secret: (text: string) => string): object {
  if ('from' in entry) return { value: null, from_at: entry.from, to_at: entry.to };
  return { value: 'plain' in entry ? entry.plain : secret(entry.secret), from_at: null, to_at: null };
}
