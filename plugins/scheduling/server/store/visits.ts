import { toDate, toDateOrNull, type StoredInstant } from '../../../../src/kernel/db';
import { toLateMinutes } from '../domain/late';
import { VISIT_STATUSES, type VisitStatus } from '../domain/visit-status';
import type { Visit } from '../domain/visit';
import type { NewVisit, Query, VisitChange, VisitFilter, Visits } from '../ports';

const TABLE = 'appointments';
const COLUMNS = [
  'id',
  'document_id',
  'reference',
  'state',
  'starts_at',
  'ends_at',
  'channel',
  'clinic_id',
  'service_id',
  'practitioner_id',
  'patient_id',
  'price_cents',
  'hold_expires_at',
  'hold_extended',
  'moved_count',
  'late_minutes',
  'arrived_at',
  'called_in_at',
  'cancelled_by',
  'version',
] as const;

interface VisitRow {
  id: number;
  document_id: string;
  reference: string;
  state: string;
  starts_at: StoredInstant;
  ends_at: StoredInstant;
  channel: string;
  clinic_id: number;
  service_id: number;
  practitioner_id: number;
  patient_id: number;
  price_cents: number;
  hold_expires_at: StoredInstant | null;
  hold_extended: boolean | number | null;
  moved_count: number | null;
  late_minutes: number | null;
  arrived_at: StoredInstant | null;
  called_in_at: StoredInstant | null;
  cancelled_by: string | null;
  version: number;
}

export function visitStore(): Visits {
  return {
    insert: async (trx, visit, now) => {
      const [inserted] = await trx(TABLE).insert(toRow(visit, now)).returning<{ id: number }[]>('id');
      if (!inserted) throw new Error('the database returned no id');
      const { bookedBy, ...facts } = visit;
      const nothingYet = { lateMinutes: null, arrivedAt: null, calledInAt: null, cancelledBy: null };
      const fresh = { holdExtended: false, movedCount: 0, ...nothingYet, version: 1 };
      return { ...facts, ...fresh, id: inserted.id };
    },
    find: async (query, by) => {
      const where = 'id' in by ? { id: by.id } : { document_id: by.documentId };
      return toVisitOrNull(await query(TABLE).where(where).first<VisitRow | undefined>(COLUMNS));
    },
    lock: async (trx, id) =>
      toVisitOrNull(await trx(TABLE).where({ id }).forUpdate().first<VisitRow | undefined>(COLUMNS)),
    change: async (trx, visit, change, now) => {
      const version = visit.version + 1;
      const changed = await trx(TABLE)
        .where({ id: visit.id, version: visit.version })
        .update({ ...toColumns(change), version, updated_at: now });
      if (changed !== 1) throw new Error('the visit was changed by somebody else meanwhile');
      return { ...visit, ...visibleChange(change), version };
    },
    list: async (query, filter) => {
      const rows = await pageOf(query, filter);
      return rows.map(toVisit);
    },
  };
}

async function pageOf(query: Query, filter: VisitFilter): Promise<VisitRow[]> {
  const { patientId, patientIn, practitionerId, clinicId, elsewhereThan, statuses, from, to, before, limit } =
    filter;
  const rows = query(TABLE).orderBy([
    { column: 'starts_at', order: 'desc' },
    { column: 'id', order: 'desc' },
  ]);
  if (patientId !== undefined) void rows.where('patient_id', patientId);
  if (patientIn) void rows.whereIn('patient_id', patientIn);
  if (practitionerId !== undefined) void rows.where('practitioner_id', practitionerId);
  if (clinicId !== undefined) void rows.where('clinic_id', clinicId);
  if (elsewhereThan !== undefined) void rows.whereNot('clinic_id', elsewhereThan);
  if (statuses) void rows.whereIn('state', [...statuses]);
  if (from) void rows.where('starts_at', '>=', from);
  if (to) void rows.where('starts_at', '<', to);
  if (before) {
    void rows.where((earlier) => {
      void earlier.where('starts_at', '<', before.startsAt).orWhere((tied) => {
        void tied.where('starts_at', before.startsAt).where('id', '<', before.id);
      });
    });
  }
  return rows.limit(limit).select<VisitRow[]>(COLUMNS);
}

function toRow(visit: NewVisit, now: Date): Record<string, unknown> {
  return {
    document_id: visit.documentId,
    reference: visit.reference,
    state: visit.status,
    starts_at: visit.startsAt,
    ends_at: visit.endsAt,
    channel: visit.channel,
    clinic_id: visit.clinicId,
    service_id: visit.serviceId,
    practitioner_id: visit.practitionerId,
    patient_id: visit.patientId,
    price_cents: visit.priceCents,
    hold_expires_at: visit.holdExpiresAt,
    hold_extended: false,
    moved_count: 0,
    booked_by: visit.bookedBy,
    version: 1,
    created_at: now,
    updated_at: now,
    published_at: now,
  };
}

// knex leaves out columns whose value is undefined.
function toColumns(change: VisitChange): Record<string, unknown> {
  return {
    state: change.status,
    starts_at: change.startsAt,
    ends_at: change.endsAt,
    hold_expires_at: change.holdExpiresAt,
    hold_extended: change.holdExtended,
    moved_count: change.movedCount,
    late_minutes: change.lateMinutes,
    arrived_at: change.arrivedAt,
    called_in_at: change.calledInAt,
    cancelled_by: change.cancelledBy,
    cancel_reason: change.cancelReason,
    confirmed_at: change.confirmedAt,
    cancelled_at: change.cancelledAt,
    completed_at: change.completedAt,
  };
}

function visibleChange({
  cancelReason,
  confirmedAt,
  cancelledAt,
  completedAt,
  ...visible
}: VisitChange): Partial<Visit> {
  return visible;
}

function toVisitOrNull(row: VisitRow | undefined): Visit | null {
  return row ? toVisit(row) : null;
}

function toVisit(row: VisitRow): Visit {
  return {
    id: row.id,
    documentId: row.document_id,
    reference: row.reference,
    status: toStatus(row.state),
    startsAt: toDate(row.starts_at),
    endsAt: toDate(row.ends_at),
    channel: row.channel,
    clinicId: row.clinic_id,
    serviceId: row.service_id,
    practitionerId: row.practitioner_id,
    patientId: row.patient_id,
    priceCents: row.price_cents,
    holdExpiresAt: toDateOrNull(row.hold_expires_at),
    holdExtended: Boolean(row.hold_extended),
    movedCount: row.moved_count ?? 0,
    lateMinutes: toLateMinutes(row.late_minutes),
    arrivedAt: toDateOrNull(row.arrived_at),
    calledInAt: toDateOrNull(row.called_in_at),
    cancelledBy: row.cancelled_by,
    version: row.version,
  };
}

function toStatus(text: string): VisitStatus {
  const status = VISIT_STATUSES.find((each) => each === text);
  if (!status) throw new Error(`unknown visit status "${text}"`);
  return status;
}
