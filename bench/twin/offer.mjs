import { product } from './connect.mjs';

const { minutesOf } = product('plugins/scheduling/server/domain/hours.js');
const { formatLocalDay, parseLocalDay } = product('plugins/scheduling/server/domain/local-day.js');

/** What a practitioner offers with a service, its weekly hours included; null when there is no such pair. */
export async function offerOf(query, practitioner, service) {
  const rows = await query('practitioners as p')
    .join('clinics as c', 'c.id', 'p.clinic_id')
    .join('services as s', 's.clinic_id', 'c.id')
    .leftJoin('practitioners_services_lnk as l', (on) =>
      on.on('l.practitioner_id', 'p.id').andOn('l.service_id', 's.id'),
    )
    .leftJoin('up_users as u', 'u.id', 'p.user_id')
    .leftJoin('identity_licences as n', 'n.practitioner_id', 'p.id')
    .where({ 'p.active': true, 's.active': true, 'c.active': true })
    .where((open) => void open.whereNull('u.id').orWhere('u.blocked', false).orWhereNull('u.blocked'))
    .leftJoin('scheduling_weekly_hours as w', 'w.practitioner_id', 'p.id')
    .where({ 'p.document_id': practitioner, 's.document_id': service })
    .select(
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
      'w.weekday',
      'w.opens_at',
      'w.closes_at',
      'w.valid_from',
      'w.valid_until',
    );
  const [row] = rows;
  if (!row) return null;
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
    holdMinutes: row.hold_minutes ?? 10,
    lastDay: row.licence_ends && parseLocalDay(row.licence_ends),
    weekly: rows
      .filter((line) => line.weekday !== null)
      .map((line) => ({
        weekday: line.weekday,
        opens: minutesOf(line.opens_at),
        closes: minutesOf(line.closes_at),
        validFrom: line.valid_from && parseLocalDay(line.valid_from.slice(0, 10)),
        validUntil: line.valid_until && parseLocalDay(line.valid_until.slice(0, 10)),
      })),
  };
}

export async function overridesOf(query, practitionerId, first, last) {
  const rows = await query('scheduling_date_overrides')
    .where('practitioner_id', practitionerId)
    .whereBetween('date', [formatLocalDay(first), formatLocalDay(last)])
    .select('date', 'closed', 'opens_at', 'closes_at');
  return rows.map(({ date, closed, opens_at, closes_at }) => ({
    day: parseLocalDay(String(date).slice(0, 10)),
    hours: closed || opens_at === null ? null : { opens: minutesOf(opens_at), closes: minutesOf(closes_at) },
  }));
}
