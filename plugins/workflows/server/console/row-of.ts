import type { Db, Select, Trx } from '../../../../src/kernel/db';

/** The row id behind a document id, to be compared with: an index goes on where a list of ids would end it. */
export function rowOf(query: Db | Trx, table: string, documentId: string): Select {
  return query(table).select('id').where({ document_id: documentId }).limit(1);
}
