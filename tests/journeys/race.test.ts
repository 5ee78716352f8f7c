import { runScript } from '../support/run-script';

const RUNNERS = 200;

interface Race {
  ms: number;
  answers: Record<string, number>;
  visits: number;
  payments: number;
  occupancy: number;
  buckets: number;
}

describe(`${RUNNERS} patients who ask for one time at once`, () => {
  test.each(['sqlite', 'postgres'])(
    '%s: one gets it, the others hear which constraint refused them',
    async (database) => {
      const args = ['--database', database, '--runners', String(RUNNERS)];
      const { code, lines } = await runScript('scripts/check/race-for-one-time.mjs', args);
      expect(code).toBe(0);
      const race = JSON.parse(lines.at(-1) ?? '') as Race;
      process.stdout.write(`${database}: ${RUNNERS} answers in ${race.ms} ms\n`);
      expect(race.answers).toEqual({
        201: 1,
        '409 slot_taken scheduling_occupancy_one_visit_per_bucket_and_lane': RUNNERS - 1,
      });
      expect(race).toMatchObject({ visits: 1, payments: 1, occupancy: race.buckets });
      expect(race.buckets).toBeGreaterThan(0);
    },
  );
});
