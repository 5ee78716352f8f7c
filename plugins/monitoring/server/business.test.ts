import type { Knex } from 'knex';
import type { BusinessFigures, DaySpan } from '../../../src/kernel/figures';
import { monitoringBench, type MonitoringBench } from '../../../tests/support/monitoring-bench';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { businessCsv } from './use-cases/export-csv';
import { readBusiness } from './use-cases/read-business';

let knex: Knex;
let drop: () => Promise<void>;
let bench: MonitoringBench;
const asked: { clinic: number; days: readonly DaySpan[] }[] = [];
beforeEach(async () => {
  ({ knex, drop } = temporarySqlite());
  bench = await monitoringBench(knex);
  asked.length = 0;
  const contribution = (name: string): BusinessFigures => ({
    units: { [name]: 'count' },
    read: (_query, clinic, days) => {
      asked.push({ clinic, days });
      return Promise.resolve(days.map((_day, at) => ({ [name]: at })));
    },
  });
  bench.kernel.figures.business.add('one', contribution('visits'));
  bench.kernel.figures.business.add('two', contribution('payments'));
});
afterEach(() => drop());

describe('the days of a clinic', () => {
  test('begin and end by its own calendar, and hold what everybody has to show of them', async () => {
    const reply = await readBusiness(bench.parts, 2, { from: '2026-11-22', to: '2026-11-23' });
    expect(reply.days).toEqual([
      { day: '2026-11-22', values: { visits: 0, payments: 0 } },
      { day: '2026-11-23', values: { visits: 1, payments: 1 } },
    ]);
    expect(asked.map(({ clinic }) => clinic)).toEqual([2, 2]);
    expect(asked[0]?.days[0]).toEqual({
      day: '2026-11-22',
      from: new Date('2026-11-21T21:00:00Z'),
      to: new Date('2026-11-22T21:00:00Z'),
    });
  });

  test('are thirty up to today when nothing is said, today by the calendar of the clinic', async () => {
    bench.clock.set(new Date('2026-11-23T22:30:00Z'));
    const { days } = await readBusiness(bench.parts, 1, {});
    expect([days.length, days.at(-1)?.day]).toEqual([30, '2026-11-24']);
  });

  test.each([
    ['a span that ends before it begins', { from: '2026-11-23', to: '2026-11-22' }],
    ['more than a quarter of a year', { from: '2026-01-01', to: '2026-11-22' }],
  ])('%s is refused', async (_name, span) => {
    await expect(readBusiness(bench.parts, 1, span)).rejects.toMatchObject({ status: 400 });
    expect(asked).toEqual([]);
  });

  test('who belongs to no clinic has none', async () => {
    await expect(readBusiness(bench.parts, null, {})).rejects.toMatchObject({ status: 403 });
  });

  test('come as a file for a spreadsheet, too', async () => {
    const reply = await readBusiness(bench.parts, 1, { from: '2026-11-22', to: '2026-11-23' });
    expect(businessCsv(reply).bytes.toString('utf8')).toBe(
      'day,visits (count),payments (count)\r\n2026-11-22,0,0\r\n2026-11-23,1,1\r\n',
    );
  });
});
