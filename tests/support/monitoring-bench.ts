import type { Knex } from 'knex';
import { createMonitoringTables } from '../../database/migrations/2026.11.27T00.00.80.monitoring';
import { composeMonitoring, type Monitoring } from '../../plugins/monitoring/server/compose';
import { settingsSchema } from '../../plugins/monitoring/server/config';
import type { ProcessFigures } from '../../plugins/monitoring/server/ports';
import { minuteKeeper, type MinuteKeeper } from '../../plugins/monitoring/server/use-cases/keep-minute';
import { createContentTables } from './content-tables';
import { jobBench } from './job-bench';
import { testKernel, type TestKernel } from './kernel';

const QUIET: ProcessFigures = { take: () => [], text: () => Promise.resolve(''), stop: () => undefined };

/** Real time, which all processes of a test share. */
interface Times {
  now: number;
}

export interface MonitoringBench extends TestKernel {
  parts: Monitoring;
  keeper: MinuteKeeper;
  /** Sets real time. */
  at(iso: string): void;
  /** Keeps the minute before this one. */
  keepAt(iso: string): Promise<void>;
  /** Another process of the same installation, with counters of its own. */
  another(): MonitoringBench;
}

/** A process that keeps its minutes, on a database with two clinics: `mwangaza` (1) and `tumaini` (2). */
export async function monitoringBench(knex: Knex, settings: object = {}): Promise<MonitoringBench> {
  const bench = await jobBench(knex);
  await createContentTables(knex);
  await createMonitoringTables(knex);
  for (const [id, slug] of ['', 'mwangaza', 'tumaini'].entries()) {
    if (slug === '') continue;
    await knex('clinics').insert({
      ...{ id, slug, name: slug, document_id: `clinic-${slug}`, time_zone: 'Africa/Nairobi', active: true },
    });
  }
  return processOn(bench, knex, settings, { now: Date.parse('2026-11-27T08:00:30Z') });
}

function processOn(bench: TestKernel, knex: Knex, settings: object, times: Times): MonitoringBench {
  const parts = composeMonitoring(bench.kernel, settingsSchema.parse(settings), QUIET, () => times.now);
  const keeper = minuteKeeper(parts);
  const at = (iso: string): void => void (times.now = Date.parse(iso));
  return {
    ...bench,
    parts,
    keeper,
    at,
    keepAt: (iso) => {
      at(iso);
      return keeper.keep();
    },
    another: () => processOn(testKernel(knex, { now: bench.clock.now() }), knex, settings, times),
  };
}
