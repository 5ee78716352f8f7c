import { minutesOf } from '../domain/hours';
import { formatLocalDay, parseLocalDay, WEEKDAYS } from '../domain/local-day';
import type { Offer } from '../domain/offer';
import type { DateOverride, WeeklyHour } from '../domain/opening';
import type { OfferName, Offers, Query } from '../ports';
import { toDay, type StoredDay } from './stored-day';

const DEFAULT_HOLD_MINUTES = 10;
const DEFAULT_MOVE_NOTICE_HOURS = 2;

/** The offer, repeated for each weekly line; one with no hours at all has nulls. */
interface OfferRow {
  practitioner_id: number;
  service_id: number;
  offered: number | null;
  clinic_id: number;
  time_zone: string;
  hold_minutes: number | null;
  move_notice_hours: number | null;
  length_minutes: number;
  price_cents: number;
  channel: string;
  min_notice_minutes: number | null;
  horizon_days: number | null;
  weekday: string | null;
  opens_at: string | null;
  closes_at: string | null;
  valid_from: StoredDay;
  valid_until: StoredDay;
  licence_ends: string | null;
}

interface OverrideRow {
  date: StoredDay;
  closed: boolean | number | null;
  opens_at: string | null;
  closes_at: string | null;
}

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
        .select<OverrideRow[]>('date', 'closed', 'opens_at', 'closes_at');
      return rows.flatMap(toOverride);
    },
  };
}

async function offerRows(query: Query, name: OfferName): Promise<OfferRow[]> {
  const where =
    'practitioner' in name
      ? { 'p.document_id': name.practitioner, 's.document_id': name.service }
      : { 'p.id': name.practitionerId, 's.id': name.serviceId };
  return (
    query('practitioners as p')
      .join('clinics as c', 'c.id', 'p.clinic_id')
      .join('services as s', 's.clinic_id', 'c.id')
      .leftJoin('practitioners_services_lnk as l', (on) =>
        on.on('l.practitioner_id', 'p.id').andOn('l.service_id', 's.id'),
      )
      .leftJoin('scheduling_weekly_hours as w', 'w.practitioner_id', 'p.id')
      // Nobody is booked with a doctor who is shut out; one without an account keeps no calendar of their own.
      .leftJoin('up_users as u', 'u.id', 'p.user_id')
      .leftJoin('identity_licences as n', 'n.practitioner_id', 'p.id')
      .where({ ...where, 'p.active': true, 's.active': true, 'c.active': true })
      .where((open) => void open.whereNull('u.id').orWhere('u.blocked', false).orWhereNull('u.blocked'))
      .select<OfferRow[]>(
        'p.id as practitioner_id',
        's.id as service_id',
        'l.service_id as offered',
        'c.id as clinic_id',
        'c.time_zone',
        'c.hold_minutes',
        'c.move_notice_hours',
        's.length_minutes',
        's.price_cents',
        's.channel',
        's.min_notice_minutes',
        's.horizon_days',
        'w.weekday',
        'w.opens_at',
        'w.closes_at',
        'w.valid_from',
        'w.valid_until',
        'n.ends as licence_ends',
      )
  );
}

function toOffer(row: OfferRow, rows: readonly OfferRow[]): Offer {
  return {
    practitionerId: row.practitioner_id,
    serviceId: row.service_id,
    offered: row.offered !== null,
    clinicId: row.clinic_id,
    zone: row.time_zone,
    lengthMinutes: row.length_minutes,
    priceCents: row.price_cents,
    channel: row.channel,
    minNoticeMinutes: row.min_notice_minutes ?? 0,
    horizonDays: row.horizon_days,
    holdMinutes: row.hold_minutes ?? DEFAULT_HOLD_MINUTES,
    moveNoticeHours: row.move_notice_hours ?? DEFAULT_MOVE_NOTICE_HOURS,
    lastDay: row.licence_ends === null ? null : parseLocalDay(row.licence_ends),
    weekly: rows.flatMap(toWeeklyHour),
  };
}

function toWeeklyHour(row: OfferRow): WeeklyHour[] {
  const weekday = WEEKDAYS.find((each) => each === row.weekday);
  if (!weekday || row.opens_at === null || row.closes_at === null) return [];
  const hours = { opens: minutesOf(row.opens_at), closes: minutesOf(row.closes_at) };
  return [{ weekday, ...hours, validFrom: toDay(row.valid_from), validUntil: toDay(row.valid_until) }];
}

function toOverride({ date, closed, opens_at, closes_at }: OverrideRow): DateOverride[] {
  const day = toDay(date);
  if (day === null) return [];
  const open = !closed && opens_at !== null && closes_at !== null;
  return [{ day, hours: open ? { opens: minutesOf(opens_at), closes: minutesOf(closes_at) } : null }];
}
