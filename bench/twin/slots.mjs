import { product } from './connect.mjs';
import { offerOf, overridesOf } from './offer.mjs';

const { bookableRange, bookableStarts } = product('plugins/scheduling/server/domain/offer.js');
const { localDayOf } = product('plugins/scheduling/server/domain/local-day.js');
const { BUCKET_MS, bucketOf } = product('plugins/scheduling/server/domain/bucket.js');
const { merge } = product('plugins/scheduling/server/domain/interval.js');

const DAY_MS = 86_400_000;

export function slotsRoute(router, db) {
  router.get('/api/scheduling/slots', async (context) => {
    const { practitioner, service } = context.query;
    const from = new Date(context.query.from).getTime();
    const to = new Date(context.query.to).getTime();
    const now = new Date();
    const offer = await offerOf(db, practitioner, service);
    if (!offer?.offered) {
      context.status = 404;
      return;
    }
    const within = bookableRange(offer, now.getTime(), { start: from, end: to });
    const starts = within ? await freeStarts(db, offer, within, now) : [];
    const length = offer.lengthMinutes * 60_000;
    context.body = {
      timeZone: offer.zone,
      slots: starts.map((start) => ({
        startsAt: new Date(start).toISOString(),
        endsAt: new Date(start + length).toISOString(),
      })),
    };
  });
}

async function freeStarts(db, offer, within, now) {
  const { practitionerId, zone, lengthMinutes } = offer;
  const reach = { start: within.start - DAY_MS, end: within.end + lengthMinutes * 60_000 };
  const overrides = await overridesOf(
    db,
    practitionerId,
    localDayOf(zone, reach.start),
    localDayOf(zone, reach.end),
  );
  const stretches = await db('scheduling_occupancy')
    .where('practitioner_id', practitionerId)
    .whereBetween('bucket', [bucketOf(reach.start), bucketOf(reach.end)])
    .where((live) => live.whereNull('expires_at').orWhere('expires_at', '>', now.toISOString()))
    .groupBy('visit_id')
    .select(db.raw('min(bucket) as first_bucket'), db.raw('max(bucket) as last_bucket'));
  const busy = merge(
    stretches.map((row) => ({ start: row.first_bucket * BUCKET_MS, end: (row.last_bucket + 1) * BUCKET_MS })),
  );
  return bookableStarts({ offer, overrides, grid: 'fixed' }, busy, within);
}
