import type { Knex } from 'knex';
import { consentBench, type ConsentBench } from './consent-bench';
import { openConnections } from './open-connections';
import { outcomesOf } from './outcomes';

/** What holds on every database, and what two at once may not do. */
export function checkConsent(given: () => Knex): void {
  let bench: ConsentBench;
  beforeEach(async () => {
    bench = await consentBench(given());
    await openConnections(given(), 8);
  });
  const count = async (table: string): Promise<number> => {
    const [row] = await bench.knex(table).count({ n: '*' });
    return Number(row?.n);
  };

  test('a yes holds until a no, each with its row', async () => {
    const { id } = await bench.publish(null);
    await bench.choose(1, id, ['sharing']);
    expect([await bench.consenting('sharing'), await bench.consenting('research')]).toEqual([[1], []]);
    bench.clock.advance(1);
    await bench.choose(1, id, ['research']);
    expect([await bench.consenting('sharing'), await bench.consenting('research')]).toEqual([[], [1]]);
    const rows = await bench
      .knex('consent_choices')
      .where({ purpose: 'sharing' })
      .orderBy('id')
      .pluck<unknown[]>('granted');
    expect(rows.map(Boolean)).toEqual([true, false]);
  });

  test('the same choice many times at once is written once', async () => {
    const { id } = await bench.publish(null);
    const many = Array.from({ length: 8 }, () => bench.choose(1, id, ['sharing']));
    expect(await outcomesOf(many)).toEqual(Array<string>(8).fill('ok'));
    expect(await count('consent_choices')).toBe(5);
    expect(await count('consent_states')).toBe(5);
  });

  test('yes and no at once take turns, and what holds is what the last of them said', async () => {
    const { id } = await bench.publish(null);
    await bench.choose(1, id, []);
    await Promise.all([1, 2, 3, 4].map((n) => bench.choose(1, id, n % 2 === 0 ? ['research'] : [])));
    const rows = await bench
      .knex('consent_choices')
      .where({ purpose: 'research' })
      .pluck<unknown[]>('granted');
    // Each row changes what the one before said, and the first was a no: an even number ends with a yes.
    expect(await bench.consenting('research')).toEqual(rows.length % 2 === 0 ? [1] : []);
    expect(rows.filter(Boolean)).toHaveLength(Math.floor(rows.length / 2));
  });

  test('a yes to a text that is replaced at the same moment never outlives it', async () => {
    const first = await bench.publish(null);
    for (const round of [1, 2, 3]) {
      const seen = round === 1 ? first.id : (await bench.form(1)).version.id;
      await bench.reword('sharing', `Share, round ${round}`);
      const work = [
        bench.choose(1, seen, ['sharing']),
        bench.choose(2, seen, ['sharing']),
        bench.publish(round, true),
        bench.choose(3, seen, ['sharing']),
      ];
      const outcomes = await Promise.allSettled(work);
      expect(outcomes[2]).toMatchObject({ status: 'fulfilled' });
      // Whoever was first agreed to the old text, which was lapsed after; whoever was later was told to look again.
      expect(await bench.consenting('sharing')).toEqual([]);
    }
  });

  test('of many who publish at once, having seen the same, one does', async () => {
    const firsts = [1, 2, 3].map(() => bench.publish(null));
    expect(await outcomesOf(firsts)).toEqual(['consent_version_changed', 'consent_version_changed', 'ok']);
    await bench.reword('sharing', 'Share with others');
    const seconds = [1, 2, 3].map(() => bench.publish(1));
    expect(await outcomesOf(seconds)).toEqual(['consent_version_changed', 'consent_version_changed', 'ok']);
    expect(await bench.knex('consent_versions').orderBy('number').pluck('number')).toEqual([1, 2]);
  });

  test('versions and choices are kept as they were written', async () => {
    const { id } = await bench.publish(null);
    await bench.choose(1, id, ['sharing']);
    // By its message: the driver's errors are of another realm than jest's.
    const refused = { message: expect.stringContaining('append-only') as string };
    const changes = [
      () => bench.knex('consent_versions').update({ text: '{}' }),
      () => bench.knex('consent_versions').delete(),
      () => bench.knex('consent_choices').update({ granted: false }),
      () => bench.knex('consent_choices').delete(),
    ];
    for (const change of changes) await expect(change()).rejects.toMatchObject(refused);
  });
}
