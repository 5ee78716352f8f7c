import type { Knex } from 'knex';
import { temporaryPostgres } from '../../../tests/support/postgres';
import { raceForOneTime } from '../../../tests/support/race-for-one-time';
import { ROOM, schedulingBench, type SchedulingBench } from '../../../tests/support/scheduling';
import { checkInterleavings } from '../../../tests/support/visit-interleavings';
import type { Visit } from './face';

let knex: Knex;
let drop: () => Promise<void>;
let bench: SchedulingBench;

beforeEach(async () => {
  ({ knex, drop } = await temporaryPostgres());
  bench = await schedulingBench(knex);
});
afterEach(() => drop());

const TEN = new Date('2026-12-08T07:00:00Z');
const ELEVEN = new Date('2026-12-08T08:00:00Z');
const hold = (startsAt: Date, patientId = 1): Promise<Visit> =>
  knex.transaction((trx) =>
    bench.scheduling.hold(trx, { ...ROOM, patientId, startsAt, bookedBy: 'patient' }),
  );

describe('on PostgreSQL', () => {
  test('of 200 patients who want one time at once one gets it, and 199 are told other times', async () => {
    const race = await raceForOneTime(bench, TEN);
    expect(race).toMatchObject({ winners: 1, conflicts: 199, others: [] });
    expect(race.refusals[0]).toEqual({
      constraint: 'scheduling_occupancy_one_visit_per_bucket_and_lane',
      alternatives: ['2026-12-08T06:00:00.000Z', '2026-12-08T06:30:00.000Z', '2026-12-08T07:30:00.000Z'],
    });
    expect(await knex('appointments').count({ n: '*' })).toEqual([{ n: '1' }]);
  });

  test('a hold that is over is fought for once: one gets its time, and it is told to have expired once', async () => {
    const late = await hold(TEN);
    bench.clock.advance(10 * 60_000);
    const race = await raceForOneTime(bench, TEN, 50);
    expect(race).toMatchObject({ winners: 1, conflicts: 49, others: [] });
    expect((await bench.scheduling.find(knex, { id: late.id }))?.status).toBe('expired');
    expect(await knex('kernel_events').where('name', 'visit.hold-expired').count({ n: '*' })).toEqual([
      { n: '1' },
    ]);
  });

  test('a payment and a new patient who want the time of a hold that is over: one of them has it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const startsAt = new Date(TEN.getTime() + (round % 4) * 1_800_000 + (round >= 4 ? 86_400_000 : 0));
      const late = await hold(startsAt).catch(() => null);
      if (!late) continue;
      bench.clock.advance(10 * 60_000);
      const [paid, rival] = await Promise.allSettled([
        knex.transaction((trx) => bench.scheduling.confirm(trx, late.id)),
        hold(startsAt, 2),
      ]);
      expect(paid.status === 'fulfilled' ? paid.value : 'error').toBe(
        rival.status === 'fulfilled' ? 'lapsed' : 'confirmed',
      );
    }
  });

  test('a late payment finds the time taken, and the rest of its transaction goes through', async () => {
    const late = await hold(TEN);
    bench.clock.advance(10 * 60_000);
    await hold(TEN, 2);
    const outcome = await knex.transaction(async (trx) => {
      const rebooked = await bench.scheduling.rebook(trx, late.id);
      await trx('clinics').where({ id: 1 }).update({ name: 'written after the refusal' });
      return rebooked;
    });
    expect(outcome).toBe('taken');
    expect(await knex('clinics').first('name')).toEqual({ name: 'written after the refusal' });
  });

  test('two visits that swap their times at once are refused, and keep them', async () => {
    const first = await hold(TEN);
    const second = await hold(ELEVEN);
    const move = (visit: Visit, startsAt: Date): Promise<Visit> =>
      knex.transaction((trx) => bench.scheduling.move(trx, visit.id, startsAt));
    const moves = await Promise.allSettled([move(first, ELEVEN), move(second, TEN)]);
    for (const each of moves) {
      expect(each).toMatchObject({ status: 'rejected', reason: { code: 'slot_taken' } });
    }
    expect(await bench.scheduling.find(knex, { id: first.id })).toEqual(first);
    expect(await bench.scheduling.find(knex, { id: second.id })).toEqual(second);
  });

  test('free slots leave out what is taken, and overrides and validity are read as days', async () => {
    await hold(TEN);
    await knex('scheduling_date_overrides').insert({ practitioner_id: 1, date: '2026-12-09', closed: true });
    await knex('scheduling_weekly_hours').update({ valid_from: '2026-12-08', valid_until: '2026-12-10' });
    const near = { practitionerId: 1, serviceId: 1, near: TEN, count: 100 };
    const free = await bench.scheduling.alternatives(knex, near);
    const days = new Map<string, number>();
    for (const start of free)
      days.set(start.toISOString().slice(0, 10), (days.get(start.toISOString().slice(0, 10)) ?? 0) + 1);
    expect([...days]).toEqual([
      ['2026-12-08', 15],
      ['2026-12-10', 16],
    ]);
  });

  test('whatever people do at once, no bucket has two visits and every standing visit has its buckets', async () => {
    await checkInterleavings(bench, 40);
  });
});
