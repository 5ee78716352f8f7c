import { toDate, type Db, type Trx } from '../../../../../src/kernel/db';
import type { AttemptKind } from '../../domain/attempt';
import type { PromptRows } from '../../ports';
import { ATTEMPTS } from '../attempt-row';

interface Row {
  id: string;
  amount_cents: number;
  state: AttemptKind;
  checkout_index: string | null;
  created_at: string;
  subject: string;
  reference: string;
}

/** Prompts that a day of asking did not resolve. */
export async function leftPrompts(
  query: Db | Trx,
  clinicIds: readonly number[],
  most: number,
): Promise<PromptRows> {
  const rows: Row[] = await query(`${ATTEMPTS} as t`)
    .join('payments as c', 'c.document_id', 't.charge')
    .where({ 't.quarantined': true, 't.settled_at': null })
    .whereIn('c.clinic_id', clinicIds)
    .orderBy('t.id', 'desc')
    .limit(most)
    .select(
      ...['t.id', 't.amount_cents', 't.state', 't.checkout_index', 't.created_at'],
      ...['c.subject', 'c.reference'],
    );
  return rows.map(({ amount_cents: amountCents, created_at: at, checkout_index: checkout, ...row }) => ({
    ...row,
    ...{ amountCents, mayBeAsked: checkout !== null, at: toDate(at) },
  }));
}
