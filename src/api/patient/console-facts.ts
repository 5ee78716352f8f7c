import type { Looking, RowKeys } from '../../access/console/resource';
import type { Role } from '../../access/principal';
import type { Db, StoredInstant, Trx } from '../../kernel/db';
import { maskMsisdn } from '../../kernel/phone';

const VISIT_TYPE = 'api::appointment.appointment';
/** Who keeps numbers in order and rings people up. Nobody else sees a number, or finds somebody by one. */
export const KNOW_NUMBERS: readonly Role[] = ['front-desk', 'clinic-admin'];

/** What of a patient's row the facts hang on. */
export interface FactsRow extends RowKeys {
  phone_sealed: string | null;
}

/** By row id; one statement at most. */
export async function phonesOf(
  query: Db | Trx,
  rows: readonly FactsRow[],
  { kernel, principal }: Looking,
): Promise<ReadonlyMap<number, string>> {
  if (!KNOW_NUMBERS.includes(principal.role)) return new Map();
  const sealed = rows.flatMap(({ row_id: id, record_id: row, phone_sealed: phone }) =>
    phone ? [{ id, sealed: phone, address: { table: 'patients', row, column: 'phone_sealed' } }] : [],
  );
  const opened = await kernel.vault.openMany(query, sealed);
  return new Map(
    sealed.flatMap(({ id }, i): [number, string][] => {
      const phone = opened[i];
      return phone ? [[id, maskMsisdn(phone.toString('utf8'))]] : [];
    }),
  );
}

interface VisitTimes {
  patient_id: number;
  last_at: StoredInstant | null;
  next_at: StoredInstant | null;
}

/** By row id of the patient; of visits that the caller sees. One statement. */
export async function visitTimesOf(
  query: Db | Trx,
  rows: readonly FactsRow[],
  { within, now }: Looking,
): Promise<ReadonlyMap<number, VisitTimes>> {
  if (rows.length === 0) return new Map();
  const visits = query('appointments as v')
    .whereIn(
      'v.patient_id',
      rows.map(({ row_id: id }) => id),
    )
    .whereIn('v.state', ['confirmed', 'completed'])
    .groupBy('v.patient_id');
  within(visits, VISIT_TYPE, 'v');
  const times: VisitTimes[] = await visits.select(
    'v.patient_id',
    query.raw('max(case when v.starts_at < ? then v.starts_at end) as last_at', [now]),
    query.raw('min(case when v.starts_at >= ? then v.starts_at end) as next_at', [now]),
  );
  return new Map(times.map((each) => [each.patient_id, each]));
}
