import { consentNeeded } from './purpose';
import type { Asking, RowFilter, TypeRule } from './table';

/**
 * The rows that a rule gives this caller, and of these only those of patients who allow its purpose: the one place where
 * lists, single rows, counts, populated relations and writes get their rows from. Null means none.
 */
export function rowsWithin(rule: TypeRule, asking: Asking): RowFilter | null {
  const rows = rule.rows.filter(asking);
  const needed = consentNeeded(rule.purposes);
  if (!rows || needed === null) return rows;
  const { patientAt } = rule;
  // The table takes no such rule; should one slip through, it shows nobody.
  if (patientAt === undefined) return null;
  const among = { $in: asking.consenting(needed) };
  return { $and: [rows, patientAt === 'id' ? { id: among } : { [patientAt]: { id: among } }] };
}
