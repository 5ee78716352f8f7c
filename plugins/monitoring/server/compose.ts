import { realNow } from '../../../src/kernel/clock';
import { SECONDS } from '../../../src/kernel/buckets';
import { METRICS_PAGE, type Figures } from '../../../src/kernel/figures';
import type { Kernel } from '../../../src/kernel/kernel';
import { reasonOf } from '../../../src/kernel/log';
import { EVERY_MINUTE, startTicker } from '../../../src/kernel/ticker';
import type { MonitoringSettings } from './config';
import { RollHours } from './jobs';
import { metricsPage } from './metrics-page';
import type { ProcessFigures } from './ports';
import { clinicDays } from './store/clinic-days';
import { hourStore } from './store/hours';
import { minuteStore } from './store/minutes';
import { readingStore } from './store/readings';
import { DATABASE_SECONDS, minuteKeeper } from './use-cases/keep-minute';
import type { Parts } from './use-cases/parts';
import { dropOldHours, rollHours } from './use-cases/roll-hours';

/** Some minutes after the hour, when its last one is surely kept. */
const HOURLY = '3 * * * *';
const SLOW_DATABASE_SECONDS = 0.1;

export interface Monitoring extends Parts {
  /** Begins to keep minutes; returns what keeps the last one and stops. */
  start(): () => Promise<void>;
}

export function composeMonitoring(
  kernel: Kernel,
  settings: MonitoringSettings,
  process: ProcessFigures,
  now: () => number = realNow,
): Monitoring {
  const { windowDays, leastEvents, alarms, goals, operatorClinic, metricsToken } = settings;
  const parts: Parts = {
    kernel,
    minutes: minuteStore(),
    hours: hourStore,
    readings: readingStore,
    clinics: clinicDays,
    process,
    bounds: SECONDS,
    realNow: now,
    policy: {
      burn: { windowDays, leastEvents, alarms },
      goals: new Map(Object.entries(goals)),
      operatorClinic,
      metricsToken,
    },
  };
  contributeProcessFigures(kernel.figures);
  kernel.services.provide(METRICS_PAGE, metricsPage(parts));
  kernel.outbox.handle(RollHours, (_nothing, trx) => rollHours(parts, trx));
  kernel.sweeps.add('monitoring_hours', (trx) => dropOldHours(parts, trx));
  return { ...parts, start: () => start(parts) };
}

function start(parts: Parts): () => Promise<void> {
  const keeper = minuteKeeper(parts);
  const stops = [
    startTicker('monitoring.minute', EVERY_MINUTE, () => keeper.keep()),
    startTicker('monitoring.hour', HOURLY, () => enqueueRoll(parts.kernel)),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
    await keeper.keepLast();
    parts.process.stop();
  };
}

/** Only enqueues: a tick in two processes is one job, by the hour in its key. */
async function enqueueRoll({ db, outbox, log }: Kernel): Promise<void> {
  const hour = new Date(realNow()).toISOString().slice(0, 13);
  try {
    await db().transaction((trx) =>
      outbox.enqueue(trx, RollHours, {}, { dedupeKey: `monitoring.roll-hours:${hour}` }),
    );
  } catch (error) {
    log.error('monitoring.hour-not-enqueued', { reason: reasonOf(error) });
  }
}

/** What only this plugin takes: the process itself, and how long the database takes to answer. */
function contributeProcessFigures({ charts, connections }: Figures): void {
  charts.add('loop-lag', {
    measure: { kind: 'peak', of: { name: 'process_loop_lag_seconds' } },
    unit: 'seconds',
  });
  charts.add('memory', { measure: { kind: 'level', of: { name: 'process_memory_bytes' } }, unit: 'bytes' });
  charts.add('processor', { measure: { kind: 'level', of: { name: 'process_cpu_share' } }, unit: 'share' });
  connections.add('database', { calls: { name: DATABASE_SECONDS }, slowSeconds: SLOW_DATABASE_SECONDS });
}
