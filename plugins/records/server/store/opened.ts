import { toDate, type Db, type Trx } from '../../../../src/kernel/db';
import type { Vault } from '../../../../src/kernel/vault';
import type { Resource } from '../domain/resource';
import type { StoredResource } from '../ports';
import { contentAddress, SIGNED, VERSIONS } from './sealed-columns';

export const RESOURCES = 'records_resources';

/** Of `records_resources`, with the sealed content of the version that stands. */
export interface Row {
  id: string;
  type: string;
  fhir_id: string;
  patient_id: number | null;
  version: number;
  version_row: string;
  updated_at: string;
  deleted: boolean | number;
  content_sealed: string;
  signed: string | null;
}

/** Rows of `records_resources`, each with what was sealed of it and whether it was signed. */
export function standing(query: Db | Trx) {
  return query(RESOURCES)
    .join(VERSIONS, `${VERSIONS}.id`, `${RESOURCES}.version_row`)
    .leftJoin(SIGNED, `${SIGNED}.resource`, `${RESOURCES}.id`)
    .select<Row[]>(`${RESOURCES}.*`, `${VERSIONS}.content_sealed`, `${SIGNED}.resource as signed`);
}

/** Opens what stands in rows, in their order. */
export async function opened(vault: Vault, query: Db | Trx, rows: readonly Row[]): Promise<StoredResource[]> {
  const contents = await vault.openMany(
    query,
    rows.map((row) => ({ sealed: row.content_sealed, address: contentAddress(row.version_row) })),
  );
  return rows.map((row, index) => ({
    row: row.id,
    type: row.type,
    fhirId: row.fhir_id,
    patientId: row.patient_id,
    version: row.version,
    updatedAt: toDate(row.updated_at),
    signed: row.signed !== null,
    deleted: Boolean(row.deleted),
    resource: resourceIn(contents[index] ?? null),
  }));
}

export function resourceIn(content: Buffer | null): Resource | null {
  return content && (JSON.parse(content.toString('utf8')) as Resource);
}
