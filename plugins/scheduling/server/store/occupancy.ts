import { toIso, type Select } from '../../../../src/kernel/db';
import { groupBy } from '../../../../src/kernel/group-by';
import { violatedUnique } from '../../../../src/kernel/errors';
import { BUCKET_MS, bucketOf, bucketsOf } from '../domain/bucket';
import { merge, type Interval } from '../domain/interval';
import { TimeTaken, type Occupancy } from '../ports';

const TABLE = 'scheduling_occupancy';
const CONSTRAINT = 'scheduling_occupancy_one_visit_per_bucket_and_lane';
const DEADLOCK = '40P01';
const FIRST = 'min(bucket) as first_bucket';
const LAST = 'max(bucket) as last_bucket';

interface Stretch {
  first_bucket: number;
  last_bucket: number;
}

export function occupancyStore(): Occupancy {
  return {
    take: async (trx, { visitId, practitionerId, interval, expiresAt }) => {
      const common = {
        visit_id: visitId,
        practitioner_id: practitionerId,
        lane: 0,
        expires_at: isoOrNull(expiresAt),
      };
      // Ascending, so that two overlapping inserts meet on one bucket and wait in one direction.
      const rows = bucketsOf(interval).map((bucket) => ({ ...common, bucket }));
      try {
        await trx(TABLE).insert(rows);
      } catch (error) {
        throw isRefusal(error) ? new TimeTaken(CONSTRAINT) : error;
      }
    },
    overdue: async (trx, practitionerId, interval, now) => {
      const rows = await trx(TABLE)
        .where('practitioner_id', practitionerId)
        .whereBetween('bucket', [bucketOf(interval.start), bucketOf(interval.end - 1)])
        .where('expires_at', '<=', toIso(now))
        .distinct<{ visit_id: number }[]>('visit_id')
        .orderBy('visit_id');
      return rows.map((row) => row.visit_id);
    },
    free: async (trx, visitId) => trx(TABLE).where('visit_id', visitId).delete(),
    setExpiry: async (trx, visitId, expiresAt) =>
      trx(TABLE)
        .where('visit_id', visitId)
        .update({ expires_at: isoOrNull(expiresAt) }),
    busy: async (query, practitionerId, interval, now) => {
      const rows = await liveIn(query(TABLE).where('practitioner_id', practitionerId), interval, now)
        .groupBy('visit_id')
        .select<Stretch[]>(query.raw(FIRST), query.raw(LAST));
      return merge(rows.map(toInterval));
    },
    busyOf: async (query, practitionerIds, interval, now) => {
      const rows = await liveIn(query(TABLE).whereIn('practitioner_id', practitionerIds), interval, now)
        .groupBy('practitioner_id', 'visit_id')
        .select<(Stretch & { practitioner_id: number })[]>(
          'practitioner_id',
          query.raw(FIRST),
          query.raw(LAST),
        );
      const byPractitioner = groupBy(rows, (row) => row.practitioner_id);
      return new Map([...byPractitioner].map(([id, own]) => [id, merge(own.map(toInterval))]));
    },
    prune: async (trx, before) => {
      // One practitioner after another, as the index has them.
      for (const practitionerId of await trx('practitioners').pluck<number[]>('id')) {
        await trx(TABLE)
          .where('practitioner_id', practitionerId)
          .andWhere('bucket', '<', bucketOf(before.getTime()))
          .delete();
      }
    },
  };
}

/** Buckets that are taken, unless by a hold that is over. */
function liveIn(rows: Select, interval: Interval, now: Date): Select {
  return rows
    .whereBetween('bucket', [bucketOf(interval.start), bucketOf(interval.end)])
    .where((live) => void live.whereNull('expires_at').orWhere('expires_at', '>', toIso(now)));
}

function toInterval({ first_bucket, last_bucket }: Stretch): Interval {
  return { start: first_bucket * BUCKET_MS, end: (last_bucket + 1) * BUCKET_MS };
}

// Two visits that swap their times wait for each other, and PostgreSQL breaks the ring: taken just the same.
function isRefusal(error: unknown): boolean {
  return violatedUnique(error) !== null || (error as { code?: unknown }).code === DEADLOCK;
}

function isoOrNull(instant: Date | null): string | null {
  return instant === null ? null : toIso(instant);
}
