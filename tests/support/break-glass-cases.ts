import type { Knex } from 'knex';
import { openConnections } from './open-connections';
import { outcomesOf } from './outcomes';
import { ADMIN, breakGlassBench, DOCTOR, OFFICER, staff, type BreakGlassBench } from './break-glass-bench';
import { refusal } from './visit-desk';

/** What holds on every database, and what two at once may not do. */
export function checkBreakGlass(given: () => Knex): void {
  let bench: BreakGlassBench;
  beforeEach(async () => {
    bench = await breakGlassBench(given());
    await openConnections(given(), 8);
  });
  const rows = (): Promise<{ reviewed_at: string | null; verdict: string | null }[]> =>
    bench.knex('compliance_break_glass').orderBy('id').select('reviewed_at', 'verdict');

  test('opened twice at once it is opened once', async () => {
    const twice = [bench.open(DOCTOR, 2), bench.open(DOCTOR, 2)];
    expect(await outcomesOf(twice)).toEqual(['already_in_care', 'ok']);
    expect(await rows()).toHaveLength(1);
  });

  test('of many at once no more are opened than the limit lets through', async () => {
    const many = [10, 11, 12, 13, 14, 15].map((patient) => bench.open(DOCTOR, patient));
    expect(await outcomesOf(many)).toEqual([
      ...Array<string>(3).fill('break_glass_too_many'),
      'ok',
      'ok',
      'ok',
    ]);
    expect(await rows()).toHaveLength(3);
  });

  test('two colleagues open the same patient at once, each under their own name', async () => {
    const both = [bench.open(DOCTOR, 2), bench.open(staff('practitioner', 1), 2)];
    expect(await outcomesOf(both)).toEqual(['ok', 'ok']);
    expect([await bench.sees(1, 2), await bench.sees(2, 2)]).toEqual([true, true]);
  });

  test('of many reviews at once one counts', async () => {
    const id = await bench.open(DOCTOR, 2);
    await bench.end(DOCTOR, id);
    const many = [1, 2, 3, 4].flatMap(() => [
      bench.review(OFFICER, id, 'justified'),
      bench.review(ADMIN, id, 'not-justified'),
    ]);
    expect(await outcomesOf(many)).toEqual([...Array<string>(7).fill('break_glass_reviewed'), 'ok']);
    expect(await rows()).toHaveLength(1);
  });

  test('reviewed while it is being ended it is over, and has one end', async () => {
    const id = await bench.open(DOCTOR, 2);
    await Promise.allSettled([bench.end(DOCTOR, id), bench.review(OFFICER, id, 'not-justified')]);
    expect(await bench.sees(2, 2)).toBe(false);
    const row = await bench
      .knex('care_relationships')
      .where({ id })
      .first<{ ended_at: string; ended_by_user_id: number }>();
    expect(row.ended_at).toBe(bench.clock.now().toISOString());
    expect([2, 8]).toContain(row.ended_by_user_id);
    expect(await rows()).toMatchObject([{ verdict: 'not-justified' }]);
    expect(await refusal(bench.end(DOCTOR, id))).toBe('404 not_found');
  });

  test('the database keeps what was opened and what was said of it', async () => {
    const id = await bench.open(DOCTOR, 2);
    const row = () => bench.knex('compliance_break_glass').where({ id });
    // By its message: the driver's errors are of another realm than jest's.
    const refused = { message: expect.stringContaining('a review is written once') as string };
    await expect(row().del()).rejects.toMatchObject(refused);
    await expect(row().update({ opened_at: '2020-01-01T00:00:00.000Z' })).rejects.toMatchObject(refused);
    await bench.review(OFFICER, id, 'not-justified');
    for (const change of [
      { verdict: 'justified' },
      { verdict: null },
      { reviewed_at: null },
      { reviewer_user_id: 2 },
      { words_sealed: 'x' },
    ]) {
      await expect(row().update(change)).rejects.toMatchObject(refused);
    }
  });
}
