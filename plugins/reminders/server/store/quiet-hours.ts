import { toDate, toIso, type Db, type StoredInstant, type Trx } from '../../../../src/kernel/db';
import { HOME_ZONE } from '../../../../src/kernel/zone';
import { REMINDER_KINDS, type ReminderKind } from '../domain/notice';
import type { QuietHoursStore } from '../ports';
import { DELIVERIES, type DeliveryRow } from './delivery-row';

const TABLE = 'reminders_quiet_hours';

export const quietHours: QuietHoursStore = {
  of: async (query, patientId) => {
    const row = await query(TABLE)
      .where({ patient_id: patientId })
      .first<{ from_minute: number; to_minute: number } | undefined>('from_minute', 'to_minute');
    return row ? { from: row.from_minute, to: row.to_minute } : null;
  },
  set: async (trx, patientId, hours, now) => {
    if (hours === null) {
      await trx(TABLE).where({ patient_id: patientId }).delete();
      return;
    }
    const row = { from_minute: hours.from, to_minute: hours.to, updated_at: toIso(now) };
    await trx(TABLE)
      .insert({ patient_id: patientId, ...row })
      .onConflict('patient_id')
      .merge(row);
  },
  zoneOf: async (query, patientId) => {
    const clinic = await query('patients as p')
      .leftJoin('clinics as c', 'c.id', 'p.clinic_id')
      .where('p.id', patientId)
      .first<{ time_zone: string | null } | undefined>('c.time_zone');
    return clinic?.time_zone ?? HOME_ZONE;
  },
  waiting,
  place: async (trx, { id, kind, notBefore, notAfter }, now) => {
    const moved = await trx(DELIVERIES)
      .where({ id, state: 'planned', tries: 0, withdrawn_at: null })
      .update({
        kind,
        not_before: toIso(notBefore),
        not_after: toIso(notAfter),
        updated_at: toIso(now),
      });
    return moved === 1;
  },
};

type WaitingRow = Pick<DeliveryRow, 'id' | 'channel' | 'not_before' | 'not_after'> & {
  kind: ReminderKind;
  visit_id: number;
  wished_at: string;
  starts_at: StoredInstant;
  time_zone: string | null;
};

async function waiting(
  query: Db | Trx,
  patientId: number,
): Promise<Awaited<ReturnType<QuietHoursStore['waiting']>>> {
  const rows = await query(`${DELIVERIES} as d`)
    .join('appointments as v', 'v.id', 'd.visit_id')
    .leftJoin('clinics as c', 'c.id', 'v.clinic_id')
    .where({ 'd.recipient_kind': 'patient', 'd.recipient_id': patientId, 'd.state': 'planned', 'd.tries': 0 })
    .whereIn('d.kind', [...REMINDER_KINDS])
    .whereNull('d.withdrawn_at')
    .whereNull('d.fallback_of')
    .whereNull('d.again_of')
    .whereNotNull('d.wished_at')
    .orderBy('d.id')
    .select<WaitingRow[]>(
      ...['d.id', 'd.kind', 'd.channel', 'd.visit_id', 'd.wished_at', 'd.not_before', 'd.not_after'],
      ...['v.starts_at', 'c.time_zone'],
    );
  return rows.map((row) => ({
    id: row.id,
    series: `${row.visit_id} ${row.channel}`,
    wishedAt: toDate(row.wished_at),
    was: {
      kind: row.kind,
      notBefore: toDate(row.not_before),
      notAfter: toDate(row.not_after ?? row.starts_at),
    },
    startsAt: toDate(row.starts_at),
    zone: row.time_zone ?? HOME_ZONE,
  }));
}
