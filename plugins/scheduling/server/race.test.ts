import { raceForOneTime } from '../../../tests/support/race-for-one-time';
import { schedulingBench } from '../../../tests/support/scheduling';
import { temporarySqlite } from '../../../tests/support/sqlite';

test('of 200 patients who want one time at once one gets it, and 199 are told other times', async () => {
  const { knex, drop } = temporarySqlite();
  try {
    const bench = await schedulingBench(knex);
    const race = await raceForOneTime(bench, new Date('2026-12-08T07:00:00Z'));
    expect(race).toMatchObject({ winners: 1, conflicts: 199, others: [] });
    expect(race.refusals[0]).toEqual({
      constraint: 'scheduling_occupancy_one_visit_per_bucket_and_lane',
      alternatives: ['2026-12-08T06:00:00.000Z', '2026-12-08T06:30:00.000Z', '2026-12-08T07:30:00.000Z'],
    });
    expect(await knex('appointments').count({ n: '*' })).toEqual([{ n: 1 }]);
    expect(await knex('scheduling_occupancy').count({ n: '*' })).toEqual([{ n: 6 }]);
  } finally {
    await drop();
  }
});
