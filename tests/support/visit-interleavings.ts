import fc from 'fast-check';
import { AppError } from '../../src/kernel/errors';
import { toDate, toDateOrNull, toIso, type StoredInstant, type Trx } from '../../src/kernel/db';
import { bucketsOf } from '../../plugins/scheduling/server/domain/bucket';
import { occupies, type VisitStatus } from '../../plugins/scheduling/server/domain/visit-status';
import { expireHold } from '../../plugins/scheduling/server/use-cases/expire-hold';
import { MONDAY_NINE, ROOM, type SchedulingBench } from './scheduling';

const FIRST = Date.parse('2026-12-08T05:00:00Z');
const MINUTE = 60_000;
const KINDS = ['confirm', 'rebook', 'extendHold', 'cancel', 'release', 'keep', 'move', 'expire'] as const;

type Step =
  | { kind: 'hold'; service: string; slot: number }
  | { kind: (typeof KINDS)[number]; visit: number; slot: number }
  | { kind: 'wait'; minutes: number };

const slot = fc.integer({ min: 0, max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('hold'),
      service: fc.constantFrom('visit-30', 'visit-45'),
      slot,
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom(...KINDS), visit: fc.nat({ max: 12 }), slot }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait'), minutes: fc.integer({ min: 1, max: 12 }) }),
  },
);

/**
 * Random steps on a handful of overlapping times, some at once; after each round the occupancy table holds exactly the
 * buckets of the visits that stand, with their expiry. Refusals are part of life, any other error is not.
 */
export async function checkInterleavings(bench: SchedulingBench, runs: number): Promise<void> {
  const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(rounds, async (plan) => {
      await reset(bench);
      for (const round of plan) {
        // All of them end before anything is judged, or a failed round would leak into the next one.
        const ends = await Promise.allSettled(round.map((each) => take(bench, each)));
        expect(ends.filter(({ status }) => status === 'rejected')).toEqual([]);
        await expectOccupancyToMatch(bench);
      }
    }),
    { numRuns: runs },
  );
}

async function reset({ knex, clock }: SchedulingBench): Promise<void> {
  for (const table of ['scheduling_occupancy', 'appointments', 'kernel_jobs', 'kernel_events'])
    await knex(table).delete();
  clock.set(MONDAY_NINE);
}

async function take(bench: SchedulingBench, wanted: Step): Promise<void> {
  if (wanted.kind === 'wait') return bench.clock.advance(wanted.minutes * MINUTE);
  try {
    await bench.knex.transaction((trx) => run(bench, trx, wanted));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

async function run(
  bench: SchedulingBench,
  trx: Trx,
  wanted: Exclude<Step, { kind: 'wait' }>,
): Promise<unknown> {
  const { scheduling, clock, parts } = bench;
  if (wanted.kind === 'hold') {
    const length = wanted.service === 'visit-30' ? 30 : 45;
    const startsAt = new Date(FIRST + wanted.slot * length * MINUTE);
    return scheduling.hold(trx, {
      ...ROOM,
      service: wanted.service,
      patientId: 1,
      startsAt,
      bookedBy: 'patient',
    });
  }
  const visits = await trx('appointments')
    .orderBy('id')
    .select<{ id: number; service_id: number }[]>('id', 'service_id');
  const visit = visits[wanted.visit % Math.max(1, visits.length)];
  if (!visit) return undefined;
  switch (wanted.kind) {
    case 'confirm':
    case 'rebook':
    case 'extendHold':
    case 'release':
      return scheduling[wanted.kind](trx, visit.id);
    case 'cancel':
      return scheduling.cancel(trx, visit.id, { by: 'patient' });
    case 'keep':
      return scheduling.keepHold(trx, visit.id, new Date(clock.now().getTime() + wanted.slot * 5 * MINUTE));
    case 'move': {
      const length = visit.service_id === 1 ? 30 : 45;
      return scheduling.move(trx, visit.id, new Date(FIRST + wanted.slot * length * MINUTE));
    }
    case 'expire':
      return expireHold(parts, trx, visit.id);
  }
}

interface VisitRow {
  id: number;
  state: VisitStatus;
  practitioner_id: number;
  starts_at: StoredInstant;
  ends_at: StoredInstant;
  hold_expires_at: StoredInstant | null;
}

async function expectOccupancyToMatch({ knex }: SchedulingBench): Promise<void> {
  const visits = await knex('appointments').select<VisitRow[]>('*');
  const expected = visits
    .filter(({ state }) => occupies(state))
    .flatMap((visit) => {
      const interval = { start: toDate(visit.starts_at).getTime(), end: toDate(visit.ends_at).getTime() };
      const expires = toDateOrNull(visit.hold_expires_at);
      return bucketsOf(interval).map((bucket) => [bucket, visit.id, expires ? toIso(expires) : null]);
    });
  const rows = await knex('scheduling_occupancy').select<
    { bucket: number; visit_id: number; expires_at: string | null }[]
  >('bucket', 'visit_id', 'expires_at');
  const actual = rows.map((row) => [row.bucket, row.visit_id, row.expires_at]);
  expect(actual.map(String).sort()).toEqual(expected.map(String).sort());
  expect(new Set(actual.map(([bucket]) => bucket)).size).toBe(actual.length);
}
