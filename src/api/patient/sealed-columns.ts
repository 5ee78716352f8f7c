import type { Trx } from '../../kernel/db';
import type { Kernel } from '../../kernel/kernel';
import { addSealedColumn, type RowId } from '../../kernel/sealed-columns';
import type { Vault } from '../../kernel/vault';

const TABLE = 'patients';

/** How a patient is reached, as it stands in the patient's row. */
export async function sealContact(
  vault: Vault,
  trx: Trx,
  documentId: string,
  { msisdn, email }: { msisdn: string; email?: string | undefined },
): Promise<{ phoneSealed: string; emailSealed: string | null }> {
  const own = vault.of(documentId);
  const seal = (value: string, column: string): Promise<string> =>
    own.seal(trx, value, { table: TABLE, row: documentId, column });
  return {
    phoneSealed: await seal(msisdn, 'phone_sealed'),
    emailSealed: email === undefined ? null : await seal(email, 'email_sealed'),
  };
}

/** A patient's own row is sealed under the patient's own key. */
export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  for (const column of ['phone_sealed', 'email_sealed']) {
    addSealedColumn(sealedColumns, {
      table: TABLE,
      column,
      rowKey: 'document_id',
      holds: {
        kind: 'subjects',
        ownersOf: (_query, rows) =>
          Promise.resolve(new Map(rows.map((row): [RowId, string] => [row, String(row)]))),
      },
    });
  }
}
