import type { Knex } from 'knex';
import { minuteKeeper } from '../../plugins/monitoring/server/use-cases/keep-minute';
import { dropOldHours, rollHours } from '../../plugins/monitoring/server/use-cases/roll-hours';
import { readSeries } from '../../plugins/monitoring/server/use-cases/read-series';
import { monitoringBench, type MonitoringBench } from './monitoring-bench';

const SETTINGS = { operatorClinic: 'mwangaza' };
const MWANGAZA = 1;

/** What must hold of minutes and hours on every database. */
export function checkRollUps(knexOf: () => Knex): void {
  let bench: MonitoringBench;
  beforeEach(async () => {
    bench = await monitoringBench(knexOf(), SETTINGS);
    bench.kernel.figures.charts.add('looks', {
      measure: { kind: 'total', of: { name: 'looks' } },
      unit: 'count',
      splits: ['at'],
    });
    bench.kernel.figures.charts.add('call-p50', {
      measure: { kind: 'quantile', of: { name: 'call_seconds' }, quantile: 0.5 },
      unit: 'seconds',
    });
  });

  const look = ({ kernel }: MonitoringBench, times = 1): void => {
    for (let i = 0; i < times; i += 1) kernel.counters.count('looks', { at: 'door' });
  };
  async function kept(): Promise<number> {
    const row = await knexOf()('monitoring_minutes as m')
      .join('monitoring_series as s', 's.id', 'm.series')
      .where('s.name', 'looks')
      .sum<{ n: number | string | null }[]>({ n: 'm.value' })
      .first();
    return Number(row?.n ?? 0);
  }
  async function drawn(from: string, to: string, chart = 'looks'): Promise<number | null | undefined> {
    const range = { from: new Date(from), to: new Date(to) };
    const reply = await readSeries(bench.parts, MWANGAZA, { chart, range, by: null, compare: false });
    return reply.lines[0]?.whole;
  }
  const roll = (): Promise<void> => knexOf().transaction((trx) => rollHours(bench.parts, trx));

  test('two processes keep the same minute without losing what the other counted', async () => {
    const other = bench.another();
    look(bench, 3);
    look(other, 4);
    bench.at('2026-11-27T08:01:00Z');
    await Promise.all([bench.keeper.keep(), other.keeper.keep()]);
    expect(await kept()).toBe(7);
    expect(bench.logged).toEqual([]);
    expect(other.logged).toEqual([]);
  });

  test('a minute is kept once, however often it is asked for', async () => {
    look(bench, 3);
    await bench.keepAt('2026-11-27T08:01:00Z');
    look(bench);
    await bench.keepAt('2026-11-27T08:01:20Z');
    expect(await kept()).toBe(3);
    await bench.keepAt('2026-11-27T08:02:00Z');
    expect(await kept()).toBe(4);
  });

  test('a commit of which nobody heard is not made twice', async () => {
    const { kernel } = bench;
    let lost = 0;
    // The transaction is committed, and the connection breaks before anybody is told.
    const breaking = new Proxy(knexOf(), {
      get: (knex, key) =>
        key !== 'transaction'
          ? (Reflect.get(knex, key) as unknown)
          : async (work: Parameters<Knex['transaction']>[0]) => {
              const result = await knex.transaction(work);
              if ((lost += 1) === 1) throw new Error('connection lost');
              return result;
            },
    });
    const keeper = minuteKeeper({ ...bench.parts, kernel: { ...kernel, db: () => breaking } });
    look(bench, 5);
    bench.at('2026-11-27T08:01:00Z');
    await keeper.keep();
    expect(bench.logged.map(({ event }) => event)).toEqual(['monitoring.minute-not-kept']);
    look(bench, 2);
    bench.at('2026-11-27T08:02:00Z');
    await keeper.keep();
    expect(await kept()).toBe(7);
  });

  test('what the database would not take waits for it, each minute under its own time', async () => {
    const { kernel } = bench;
    let down = true;
    const failing = new Proxy(knexOf(), {
      get: (knex, key) => {
        if (key === 'transaction' && down) return () => Promise.reject(new Error('no space left'));
        return Reflect.get(knex, key) as unknown;
      },
    });
    const keeper = minuteKeeper({ ...bench.parts, kernel: { ...kernel, db: () => failing } });
    look(bench, 1);
    bench.at('2026-11-27T08:01:00Z');
    await keeper.keep();
    look(bench, 10);
    bench.at('2026-11-27T08:02:00Z');
    await keeper.keep();
    expect(await kept()).toBe(0);
    down = false;
    bench.at('2026-11-27T08:03:00Z');
    await keeper.keep();
    expect(await drawn('2026-11-27T08:00:00Z', '2026-11-27T08:01:00Z')).toBe(1);
    expect(await drawn('2026-11-27T08:01:00Z', '2026-11-27T08:02:00Z')).toBe(10);
  });

  test('a process that is killed loses what it had not kept, and the next one begins anew', async () => {
    look(bench, 3);
    await bench.keepAt('2026-11-27T08:01:00Z');
    look(bench, 100);
    const next = bench.another();
    look(next, 2);
    await next.keepAt('2026-11-27T08:02:00Z');
    expect(await kept()).toBe(5);
  });

  test('a process that is stopped keeps its last minute, which is not over', async () => {
    look(bench, 2);
    bench.at('2026-11-27T08:01:30Z');
    await bench.keeper.keepLast();
    expect(await kept()).toBe(2);
  });

  test('what holds for the whole installation is looked up once a minute', async () => {
    const other = bench.another();
    let taken = 0;
    for (const { kernel } of [bench, other]) {
      kernel.figures.samples.add('people_waiting', {
        ...{ help: 'people', unit: 'count' as const },
        read: () => Promise.resolve([{ value: (taken += 1) }]),
      });
    }
    bench.at('2026-11-27T08:01:00Z');
    await Promise.all([bench.keeper.keep(), other.keeper.keep()]);
    const rows = await knexOf()('monitoring_minutes as m')
      .join('monitoring_series as s', 's.id', 'm.series')
      .where('s.name', 'people_waiting')
      .select<{ samples: number }[]>('m.samples');
    expect(rows).toHaveLength(1);
    // The other one did not even try: the table would have refused it.
    expect([...bench.logged, ...other.logged]).toEqual([]);
  });

  test('hours are the sum of their minutes, made twice too, and with what comes late', async () => {
    look(bench, 3);
    await bench.keepAt('2026-11-27T08:10:00Z');
    look(bench, 4);
    await bench.keepAt('2026-11-27T08:50:00Z');
    bench.at('2026-11-27T09:03:00Z');
    await roll();
    await roll();
    // Of a process that could not reach the database for an hour.
    const late = bench.another();
    look(late, 5);
    await late.keepAt('2026-11-27T08:30:00Z');
    bench.at('2026-11-27T10:03:00Z');
    await roll();
    await knexOf()('monitoring_minutes').delete();
    expect(await drawn('2026-11-20T08:00:00Z', '2026-11-27T10:00:00Z')).toBe(12);
  });

  test('a span that reaches over the last whole hour is read from hours and minutes, none twice', async () => {
    look(bench, 3);
    await bench.keepAt('2026-11-27T08:10:00Z');
    bench.at('2026-11-27T09:03:00Z');
    await roll();
    look(bench, 4);
    await bench.keepAt('2026-11-27T09:10:00Z');
    expect(await drawn('2026-11-20T08:00:00Z', '2026-11-27T09:10:00Z')).toBe(7);
  });

  test('minutes go after two days and hours after ninety', async () => {
    look(bench, 3);
    await bench.keepAt('2026-11-27T08:10:00Z');
    bench.at('2026-11-29T08:03:00Z');
    await roll();
    expect(await kept()).toBe(3);
    bench.at('2026-11-29T09:03:00Z');
    await roll();
    expect(await kept()).toBe(0);
    expect(await drawn('2026-11-20T08:00:00Z', '2026-11-29T09:00:00Z')).toBe(3);
    bench.at('2027-02-26T09:03:00Z');
    await knexOf().transaction((trx) => dropOldHours(bench.parts, trx));
    expect(await knexOf()('monitoring_hours').select()).toEqual([]);
    expect(await knexOf()('monitoring_processes').select()).toEqual([]);
  });

  test('quantiles of several minutes and processes are those of all their observations', async () => {
    const other = bench.another();
    for (const seconds of [0.1, 0.1, 0.1]) bench.kernel.counters.time('call_seconds', seconds);
    for (const seconds of [4, 4]) other.kernel.counters.time('call_seconds', seconds);
    bench.at('2026-11-27T08:01:00Z');
    await bench.keeper.keep();
    await other.keeper.keep();
    const p50 = await drawn('2026-11-27T08:00:00Z', '2026-11-27T08:01:00Z', 'call-p50');
    expect(p50).toBeGreaterThan(0.075);
    expect(p50).toBeLessThanOrEqual(0.1);
  });
}
