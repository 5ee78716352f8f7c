import type { Kernel } from '../../../../../src/kernel/kernel';
import { addSealedColumn } from '../../../../../src/kernel/sealed-columns';

/** Numbers, codes and secrets of accounts: they belong to no patient's record. */
export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  const columns = [
    ['identity_phone_challenges', 'code_sealed'],
    ['identity_phone_challenges', 'msisdn_sealed'],
    ['identity_totp', 'secret_sealed'],
  ] as const;
  for (const [table, column] of columns) {
    addSealedColumn(sealedColumns, { table, column, rowKey: 'id', holds: { kind: 'nobody' } });
  }
}
