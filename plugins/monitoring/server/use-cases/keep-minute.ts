import type { Tally } from '../../../../src/kernel/counters';
import { reasonOf } from '../../../../src/kernel/log';
import { MINUTE_MS } from '../domain/range';
import { difference, levelRow } from '../domain/series';
import type { Batch } from '../ports';
import type { Parts } from './parts';
import { takeSamples } from './take-samples';

/** Hours are made anew for three hours (roll-hours.ts): what is later than that would be in no hour. */
const MOST_PENDING = 120;
export const DATABASE_SECONDS = 'database_ping_seconds';

export interface MinuteKeeper {
  /** Writes what this process counted since the last time, under the minute that has just ended. Never rejects. */
  keep(): Promise<void>;
  /** The same before the end of the process, whose last minute is not over. */
  keepLast(): Promise<void>;
}

/**
 * Counts live in memory until their minute is written, so a process that is killed loses one minute at most. A batch
 * that could not be written, or of which nobody knows, is offered again as it was, and the database takes it once.
 */
export function minuteKeeper(parts: Parts): MinuteKeeper {
  const { kernel } = parts;
  const pending: Batch[] = [];
  let before: readonly Tally[] = [];
  let process: number | null = null;
  let lastMinute = 0;
  let work: Promise<void> = Promise.resolve();

  function take(minute: number): void {
    const tallies = kernel.counters.tally();
    const levels = parts.process.take().map(({ name, value }) => levelRow(name, {}, value));
    pending.push({ minute, rows: [...difference(before, tallies), ...levels] });
    before = tallies;
    lastMinute = minute;
    if (pending.length > MOST_PENDING) {
      const dropped = pending.shift();
      kernel.log.error('monitoring.minute-dropped', { minute: dropped?.minute });
    }
  }

  async function writeAll(): Promise<void> {
    process ??= await parts.minutes.enrol(kernel.db(), kernel.ids.token().slice(0, 26));
    for (let batch = pending[0]; batch; batch = pending[0]) {
      await write(process, batch);
      pending.shift();
    }
  }

  async function write(by: number, batch: Batch): Promise<void> {
    const ids = await parts.minutes.name(
      kernel.db(),
      batch.rows.map(({ series }) => series),
    );
    await kernel.db().transaction((trx) => parts.minutes.write(trx, by, batch, ids));
  }

  async function keepUnder(minute: number): Promise<void> {
    try {
      await pingDatabase(parts);
      if (minute > lastMinute) take(minute);
      await writeAll();
      await takeSamples(parts, minute);
    } catch (error) {
      kernel.log.error('monitoring.minute-not-kept', { reason: reasonOf(error), pending: pending.length });
    }
  }

  // One after another: two that write the same batch would each put one away.
  function after(minute: number): Promise<void> {
    work = work.then(() => keepUnder(minute));
    return work;
  }

  return {
    keep: () => after(Math.floor(parts.realNow() / MINUTE_MS) - 1),
    keepLast: () => after(Math.floor(parts.realNow() / MINUTE_MS)),
  };
}

async function pingDatabase({ kernel }: Parts): Promise<void> {
  const began = performance.now();
  const outcome = await kernel
    .db()
    .raw('select 1')
    .then(
      () => 'ok',
      () => 'failed',
    );
  kernel.counters.time(DATABASE_SECONDS, (performance.now() - began) / 1000, { outcome });
}
