import type { Select } from '../../../../../src/kernel/db';
import type { RefundState } from '../../domain/refund';
import type { LostState } from '../../domain/unsettled';

/** Of a refund that a person has to look at, for a `where`. */
export function isLost(table: string): (query: Select) => void {
  return (query) => {
    void query.whereIn(`${table}.state`, ['failed', 'review']).orWhereNotNull(`${table}.contradicted_code`);
  };
}

export function lostAs(row: {
  state: RefundState;
  result_code: string | null;
  contradicted_code: string | null;
  closed_code: string | null;
}): { state: LostState; code: string | null; saidCode: string | null } {
  if (row.contradicted_code !== null) {
    return { state: 'contradicted', code: row.contradicted_code, saidCode: row.closed_code };
  }
  return { state: row.state === 'failed' ? 'failed' : 'review', code: row.result_code, saidCode: null };
}
