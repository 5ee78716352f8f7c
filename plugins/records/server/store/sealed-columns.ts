import type { Kernel } from '../../../../src/kernel/kernel';
import { addSealedColumn } from '../../../../src/kernel/sealed-columns';
import type { VaultAddress } from '../../../../src/kernel/vault';

export const VERSIONS = 'records_versions';
const CONTENT = 'content_sealed';

/** Organisations, practitioners and whatever else is in nobody's record. */
export const NOBODYS = 'evidence-records';

export function contentAddress(versionRow: string): VaultAddress {
  return { table: VERSIONS, row: versionRow, column: CONTENT };
}

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  addSealedColumn(sealedColumns, {
    table: VERSIONS,
    column: CONTENT,
    rowKey: 'id',
    holds: { kind: 'unchangeable' },
  });
}
