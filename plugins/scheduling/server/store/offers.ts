import { formatLocalDay } from '../domain/local-day';
import type { OfferName, Offers, Query } from '../ports';
import {
  OFFER_COLUMNS,
  OVERRIDE_COLUMNS,
  offersInUse,
  toOffer,
  toOverride,
  WEEKLY_COLUMNS,
  type OfferRow,
  type OverrideRow,
  type WeeklyRow,
} from './offer-rows';

export function offerStore(): Offers {
  return {
    freeze: async (trx, name) => {
      const where = 'practitioner' in name ? { document_id: name.practitioner } : { id: name.practitionerId };
      await trx('practitioners').where(where).forShare().first('id');
    },
    find: async (query, name) => {
      const rows = await offerRows(query, name);
      const [first] = rows;
      return first ? toOffer(first, rows) : null;
    },
    overrides: async (query, practitionerId, first, last) => {
      const rows = await query('scheduling_date_overrides')
        .where('practitioner_id', practitionerId)
        .whereBetween('date', [formatLocalDay(first), formatLocalDay(last)])
        .select<OverrideRow[]>(OVERRIDE_COLUMNS);
      return rows.flatMap(toOverride);
    },
  };
}

/** The offer, repeated for each weekly line. */
async function offerRows(query: Query, name: OfferName): Promise<(OfferRow & WeeklyRow)[]> {
  const where =
    'practitioner' in name
      ? { 'p.document_id': name.practitioner, 's.document_id': name.service }
      : { 'p.id': name.practitionerId, 's.id': name.serviceId };
  return offersInUse(query)
    .leftJoin('scheduling_weekly_hours as w', 'w.practitioner_id', 'p.id')
    .where(where)
    .select<(OfferRow & WeeklyRow)[]>([...OFFER_COLUMNS, ...WEEKLY_COLUMNS]);
}
