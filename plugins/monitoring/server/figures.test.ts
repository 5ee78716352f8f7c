import type { Knex } from 'knex';
import { contributeJobFigures } from '../../../src/kernel/job-figures';
import { connectionTo, timeCall } from '../../../src/kernel/outside-calls';
import { contributeRequestFigures, measureRequests } from '../../../src/kernel/request-figures';
import { SECONDS } from '../../../src/kernel/buckets';
import { METRICS_PAGE } from '../../../src/kernel/figures';
import { monitoringBench, type MonitoringBench } from '../../../tests/support/monitoring-bench';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { checkFigures } from './check-figures';
import { seriesCsv } from './use-cases/export-csv';
import { readConnections } from './use-cases/read-connections';
import { readObjectives } from './use-cases/read-objectives';
import { readSeries, type SeriesWish } from './use-cases/read-series';
import { rollHours } from './use-cases/roll-hours';

const MWANGAZA = 1;
const TUMAINI = 2;
const TOKEN = 'a-token-of-the-operator';

let knex: Knex;
let drop: () => Promise<void>;
let bench: MonitoringBench;
beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  bench = await monitoringBench(knex, {
    operatorClinic: 'mwangaza',
    metricsToken: TOKEN,
    goals: { latency: 0.9 },
  });
  contributeRequestFigures(bench.kernel.figures);
  contributeJobFigures(bench.kernel.figures);
});
afterEach(() => drop());

function serve(route: string, status: number, seconds: number, times = 1): void {
  const measure = measureRequests(bench.kernel.counters);
  for (let i = 0; i < times; i += 1) measure(route, status, seconds);
}
function wish(chart: string, more: Partial<SeriesWish> = {}): SeriesWish {
  return { chart, range: '1h', by: null, compare: false, ...more };
}

describe('charts', () => {
  test('a rate is per second of each minute and of the whole span', async () => {
    serve('visits.book', 201, 0.1, 120);
    await bench.keepAt('2026-11-27T08:01:00Z');
    const reply = await readSeries(bench.parts, MWANGAZA, wish('requests'));
    expect(reply.stepSeconds).toBe(60);
    expect(reply.at).toHaveLength(60);
    expect(reply.at.at(-1)).toBe('2026-11-27T08:00:00.000Z');
    expect(reply.lines[0]?.points.at(-1)).toBe(2);
    expect(reply.lines[0]?.points.at(-2)).toBe(0);
    expect(reply.lines[0]?.whole).toBeCloseTo(120 / 3600);
  });

  test('a split has one line a value, the largest first', async () => {
    serve('visits.read', 200, 0.01);
    serve('visits.book', 201, 0.1, 3);
    await bench.keepAt('2026-11-27T08:01:00Z');
    const reply = await readSeries(bench.parts, MWANGAZA, wish('requests', { by: 'route' }));
    expect(reply.lines.map(({ label }) => label)).toEqual(['visits.book', 'visits.read']);
  });

  test('the share of what failed is unknown, not zero, where nothing was asked', async () => {
    serve('visits.book', 503, 0.1);
    serve('visits.book', 404, 0.1, 3);
    await bench.keepAt('2026-11-27T08:01:00Z');
    const reply = await readSeries(bench.parts, MWANGAZA, wish('failed-requests'));
    expect(reply.lines[0]?.points.slice(-2)).toEqual([null, 0.25]);
  });

  test('a span is set beside the one of a week before, hour by hour', async () => {
    serve('visits.book', 201, 0.1, 60);
    await bench.keepAt('2026-11-20T07:30:00Z');
    bench.at('2026-11-20T08:03:00Z');
    await knex.transaction((trx) => rollHours(bench.parts, trx));
    serve('visits.book', 201, 0.1, 120);
    await bench.keepAt('2026-11-27T07:30:00Z');
    bench.at('2026-11-27T08:00:00Z');
    const reply = await readSeries(bench.parts, MWANGAZA, wish('requests', { compare: true }));
    expect(reply.before).toMatchObject({ stepSeconds: 3600, at: ['2026-11-20T07:00:00.000Z'] });
    expect(reply.before?.lines[0]?.points).toEqual([60 / 3600]);
    const file = seriesCsv(reply);
    expect(file.fileName).toBe('requests.csv');
    expect(file.bytes.toString('utf8').split('\r\n').slice(-2)).toEqual([
      `week before,2026-11-20T07:00:00.000Z,all,${String(60 / 3600)}`,
      '',
    ]);
  });

  test('an unknown chart is not there, an unknown split and an empty span are refused', async () => {
    const asked = (given: Partial<SeriesWish> & { chart: string }) =>
      readSeries(bench.parts, MWANGAZA, wish(given.chart, given));
    await expect(asked({ chart: 'secrets' })).rejects.toMatchObject({ status: 404 });
    await expect(asked({ chart: 'requests', by: 'patient' })).rejects.toMatchObject({ status: 400 });
    const future = { from: new Date('2027-01-01'), to: new Date('2027-01-02') };
    await expect(asked({ chart: 'requests', range: future })).rejects.toMatchObject({ status: 400 });
  });
});

describe('whose figures these are', () => {
  test('admins of the clinic that runs the installation see them, those of others do not', async () => {
    await expect(readSeries(bench.parts, MWANGAZA, wish('requests'))).resolves.toMatchObject({ lines: [] });
    for (const clinic of [TUMAINI, 99, null]) {
      await expect(readSeries(bench.parts, clinic, wish('requests'))).rejects.toMatchObject({ status: 403 });
      await expect(readObjectives(bench.parts, clinic)).rejects.toMatchObject({ status: 403 });
      await expect(readConnections(bench.parts, clinic)).rejects.toMatchObject({ status: 403 });
    }
  });

  test('where none is named, it is the only clinic there is, and nobody among several', async () => {
    const unnamed = { ...bench.parts, policy: { ...bench.parts.policy, operatorClinic: null } };
    await expect(readObjectives(unnamed, MWANGAZA)).rejects.toMatchObject({ status: 403 });
    await knex('clinics').where({ slug: 'tumaini' }).update({ active: false });
    await expect(readObjectives(unnamed, MWANGAZA)).resolves.toMatchObject({ windowDays: 30 });
  });
});

describe('objectives', () => {
  test('an outage of an hour calls somebody, and its budget is gone', async () => {
    serve('visits.book', 500, 0.1, 50);
    serve('visits.book', 201, 0.1, 50);
    await bench.keepAt('2026-11-27T08:01:00Z');
    const { objectives } = await readObjectives(bench.parts, MWANGAZA);
    const availability = objectives.find(({ name }) => name === 'availability');
    expect(availability).toMatchObject({ state: 'page', goal: 0.995, reached: 0.5, withinSeconds: null });
    expect(availability?.budgetLeft).toBeCloseTo(-99);
    expect(availability?.burns.find(({ minutes }) => minutes === 5)?.rate).toBeCloseTo(100);
  });

  test('slow requests count against the promise of speed, by the goal of the settings', async () => {
    serve('visits.book', 201, 0.4, 90);
    serve('visits.book', 201, 0.41, 10);
    await bench.keepAt('2026-11-27T08:01:00Z');
    const { objectives } = await readObjectives(bench.parts, MWANGAZA);
    const latency = objectives.find(({ name }) => name === 'latency');
    expect(latency).toMatchObject({ goal: 0.9, withinSeconds: 0.4, reached: 0.9, state: 'ticket' });
    expect(latency?.budgetLeft).toBeCloseTo(0);
  });

  test('a job that nobody takes shows, minute after minute, though no job begins', async () => {
    const begun = bench.clock.now().getTime() - 300_000;
    await knex('kernel_jobs').insert({
      ...{ id: 'stuck', name: 'test.work', payload: '{}', state: 'pending', attempts: 0 },
      run_at: new Date(begun).toISOString(),
      created_at: new Date(begun).toISOString(),
    });
    for (let minute = 1; minute < 30; minute += 1) {
      await bench.keepAt(`2026-11-27T08:${String(minute).padStart(2, '0')}:00Z`);
    }
    const { objectives } = await readObjectives(bench.parts, MWANGAZA);
    expect(objectives.find(({ name }) => name === 'job-lag')).toMatchObject({ state: 'page', reached: 0 });
    const lag = await readSeries(bench.parts, MWANGAZA, wish('job-lag'));
    expect(lag.lines[0]?.points.at(-1)).toBe(300);
  });

  test('a goal of a promise that nobody makes, and seconds between buckets, stop the boot', () => {
    const { figures } = bench.kernel;
    expect(() => checkFigures(figures, { availability: 0.99 }, SECONDS)).not.toThrow();
    expect(() => checkFigures(figures, { availabilty: 0.99 }, SECONDS)).toThrow('availabilty');
    figures.objectives.add('odd', {
      goal: 0.9,
      promise: { kind: 'within', of: { name: 'x' }, seconds: 0.41 },
    });
    expect(() => checkFigures(figures, {}, SECONDS)).toThrow('odd');
  });
});

describe('connections', () => {
  const call = (outcome: 'ok' | 'failed') =>
    timeCall(
      bench.kernel,
      'mpesa',
      () => Promise.resolve(outcome),
      (result) => result === 'ok',
    );

  test('half of the calls failing is an outage; none at all is no news', async () => {
    bench.kernel.figures.connections.add('mpesa', connectionTo('mpesa', 3));
    await bench.keepAt('2026-11-27T08:01:00Z');
    const stateNow = async () => {
      const { connections } = await readConnections(bench.parts, MWANGAZA);
      return connections.find(({ name }) => name === 'mpesa')?.state;
    };
    expect(await stateNow()).toBe('unused');
    await call('ok');
    await bench.keepAt('2026-11-27T08:02:00Z');
    expect(await stateNow()).toBe('ok');
    await call('failed');
    await bench.keepAt('2026-11-27T08:03:00Z');
    expect(await stateNow()).toBe('failing');
    bench.kernel.counters.time('outside_call_seconds', 8, { system: 'mpesa', outcome: 'ok' });
    bench.kernel.counters.time('outside_call_seconds', 8, { system: 'mpesa', outcome: 'ok' });
    bench.kernel.counters.time('outside_call_seconds', 8, { system: 'mpesa', outcome: 'ok' });
    await bench.keepAt('2026-11-27T08:04:00Z');
    expect(await stateNow()).toBe('slow');
  });

  test('the database is one of them', async () => {
    await bench.keepAt('2026-11-27T08:01:00Z');
    const { connections } = await readConnections(bench.parts, MWANGAZA);
    expect(connections.find(({ name }) => name === 'database')).toMatchObject({ state: 'ok', all: 1 });
  });
});

describe('/metrics', () => {
  const page = (authorization: string) => bench.kernel.services.use(METRICS_PAGE).read(authorization);

  test('the token opens it, another one and none do not', async () => {
    serve('visits.book', 201, 0.1);
    const text = await page(`Bearer ${TOKEN}`);
    expect(text).toContain('daktari_http_requests_total{route="visits.book",status="2xx"} 1');
    expect(text).toContain('daktari_jobs_waiting 0');
    for (const wrong of ['', TOKEN, 'Bearer ', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`]) {
      await expect(page(wrong)).rejects.toMatchObject({ status: 401 });
    }
  });

  test('without a token there is no such page', async () => {
    const closed = bench.another();
    expect(await closed.kernel.services.use(METRICS_PAGE).read(`Bearer ${TOKEN}`)).not.toBeNull();
    Object.assign(closed.parts.policy, { metricsToken: null });
    expect(await closed.kernel.services.use(METRICS_PAGE).read(`Bearer ${TOKEN}`)).toBeNull();
  });
});
