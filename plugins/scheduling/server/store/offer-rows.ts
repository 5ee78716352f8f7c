import type { Select } from '../../../../src/kernel/db';
import { minutesOf } from '../domain/hours';
import { parseLocalDay, WEEKDAYS } from '../domain/local-day';
import type { Offer } from '../domain/offer';
import type { DateOverride, WeeklyHour } from '../domain/opening';
import type { Query } from '../ports';
import { toDay, type StoredDay } from './stored-day';

const DEFAULT_HOLD_MINUTES = 10;
const DEFAULT_MOVE_NOTICE_HOURS = 2;

export interface OfferRow {
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
  licence_ends: string | null;
}

/** Nulls where a practitioner has no hours at all. */
export interface WeeklyRow {
  weekday: string | null;
  opens_at: string | null;
  closes_at: string | null;
  valid_from: StoredDay;
  valid_until: StoredDay;
}

export interface OverrideRow {
  date: StoredDay;
  closed: boolean | number | null;
  opens_at: string | null;
  closes_at: string | null;
}

export const OFFER_COLUMNS = [
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
  'n.ends as licence_ends',
];
export const WEEKLY_COLUMNS = ['w.weekday', 'w.opens_at', 'w.closes_at', 'w.valid_from', 'w.valid_until'];
export const OVERRIDE_COLUMNS = ['date', 'closed', 'opens_at', 'closes_at'];

/** Practitioners `p` with the services `s` of their clinic `c` that are in use, `l` where they offer one. */
export function offersInUse(query: Query): Select {
  return (
    query('practitioners as p')
      .join('clinics as c', 'c.id', 'p.clinic_id')
      .join('services as s', 's.clinic_id', 'c.id')
      .leftJoin('practitioners_services_lnk as l', (on) =>
        on.on('l.practitioner_id', 'p.id').andOn('l.service_id', 's.id'),
      )
      // Nobody is booked with a doctor who is shut out; one without an account keeps no calendar of their own.
      .leftJoin('up_users as u', 'u.id', 'p.user_id')
      .leftJoin('identity_licences as n', 'n.practitioner_id', 'p.id')
      .where({ 'p.active': true, 's.active': true, 'c.active': true })
      .where((open) => void open.whereNull('u.id').orWhere('u.blocked', false).orWhereNull('u.blocked'))
  );
}

export function toOffer(row: OfferRow, weekly: readonly WeeklyRow[]): Offer {
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
    weekly: weekly.flatMap(toWeeklyHour),
  };
}

function toWeeklyHour(row: WeeklyRow): WeeklyHour[] {
  const weekday = WEEKDAYS.find((each) => each === row.weekday);
  if (!weekday || row.opens_at === null || row.closes_at === null) return [];
  const hours = { opens: minutesOf(row.opens_at), closes: minutesOf(row.closes_at) };
  return [{ weekday, ...hours, validFrom: toDay(row.valid_from), validUntil: toDay(row.valid_until) }];
}

export function toOverride({ date, closed, opens_at, closes_at }: OverrideRow): DateOverride[] {
  const day = toDay(date);
  if (day === null) return [];
  const open = !closed && opens_at !== null && closes_at !== null;
  return [{ day, hours: open ? { opens: minutesOf(opens_at), closes: minutesOf(closes_at) } : null }];
}
