import { product } from './connect.mjs';
import { addJob } from './jobs.mjs';
import { offerOf, overridesOf } from './offer.mjs';

const { refusalByHours, refusalByNotice } = product('plugins/scheduling/server/domain/offer.js');
const { localDayOf } = product('plugins/scheduling/server/domain/local-day.js');
const { bucketOf, bucketsOf } = product('plugins/scheduling/server/domain/bucket.js');

const OCCUPANCY = 'scheduling_occupancy';
const MINUTE_MS = 60_000;

/** Writes the visit and takes its buckets; the unique index refuses a double booking. */
export async function holdTime({ ids }, trx, { practitioner, service, startsAt, patientId }, now) {
  // Nobody changes the practitioner's hours meanwhile.
  await trx('practitioners').where({ document_id: practitioner }).forShare().first('id');
  const offer = await offerOf(trx, practitioner, service);
  if (!offer?.offered) throw refusal(404, 'not_found');
  const start = startsAt.getTime();
  const day = localDayOf(offer.zone, start);
  const early = refusalByNotice(offer, now.getTime(), start);
  if (early) throw refusal(400, early);
  const overrides = await overridesOf(trx, offer.practitionerId, day - 1, day + 1);
  const closed = refusalByHours({ offer, overrides, grid: 'fixed' }, start);
  if (closed) throw refusal(400, closed);

  const end = start + offer.lengthMinutes * MINUTE_MS;
  const holdExpiresAt = new Date(now.getTime() + offer.holdMinutes * MINUTE_MS);
  const visit = {
    document_id: ids.documentId(),
    reference: ids.reference(8),
    state: 'held',
    starts_at: startsAt,
    ends_at: new Date(end),
    channel: offer.channel,
    clinic_id: offer.clinicId,
    service_id: offer.serviceId,
    practitioner_id: offer.practitionerId,
    patient_id: patientId,
    price_cents: offer.priceCents,
    hold_expires_at: holdExpiresAt,
    hold_extended: false,
    moved_count: 0,
    booked_by: 'patient',
    version: 1,
    created_at: now,
    updated_at: now,
    published_at: now,
  };
  const [{ id }] = await trx('appointments').insert(visit).returning('id');
  const expires = holdExpiresAt.toISOString();
  await trx(OCCUPANCY)
    .where('practitioner_id', offer.practitionerId)
    .whereBetween('bucket', [bucketOf(start), bucketOf(end - 1)])
    .where('expires_at', '<=', now.toISOString())
    .distinct('visit_id')
    .orderBy('visit_id');
  const taken = { visit_id: id, practitioner_id: offer.practitionerId, lane: 0, expires_at: expires };
  try {
    await trx(OCCUPANCY).insert(bucketsOf({ start, end }).map((bucket) => ({ ...taken, bucket })));
  } catch (error) {
    throw error.code === 'SQLITE_CONSTRAINT_UNIQUE' ? refusal(409, 'slot_taken') : error;
  }
  await addJob({ ids }, trx, now, {
    name: 'scheduling.expire-hold',
    payload: { visitId: id },
    runAt: holdExpiresAt,
    dedupeKey: `hold:${id}:${expires}`,
  });
  await trx('kernel_events').insert({
    id: ids.id(now),
    name: 'visit.held',
    payload: JSON.stringify({ visitId: id }),
    occurred_at: now.toISOString(),
  });
  return { ...visit, id };
}

function refusal(status, code) {
  return Object.assign(new Error(code), { status });
}
