import type { Hours } from '../ports';
import { MINUTES } from './minutes';

export const HOURS = 'monitoring_hours';
const PROCESSES = 'monitoring_processes';
const VALUES = ['bucket', 'value', 'samples', 'peak'] as const;

export const hourStore: Hours = {
  nextHour: async (query) => {
    const last = await extreme(query(HOURS).max<Extreme[]>({ at: 'hour' }).first());
    return last === null ? null : last + 1;
  },
  firstHour: async (query) => {
    const first = await extreme(query(MINUTES).min<Extreme[]>({ at: 'minute' }).first());
    return first === null ? null : Math.floor(first / 60);
  },
  make: async (trx, hour) => {
    await trx(HOURS).where({ hour }).delete();
    const sums = trx(MINUTES)
      .where('minute', '>=', hour * 60)
      .andWhere('minute', '<', (hour + 1) * 60)
      .groupBy('series', 'bucket')
      // In the text: PostgreSQL would take a parameter here for a text.
      .select('series', trx.raw(`${String(hour)} as ??`, ['hour']), 'bucket')
      .sum({ value: 'value' })
      .sum({ samples: 'samples' })
      .max({ peak: 'peak' });
    const columns = ['series', 'hour', ...VALUES];
    await trx(trx.raw(`?? (${columns.map(() => '??').join(', ')})`, [HOURS, ...columns])).insert(sums);
  },
  dropMinutesBefore: async (trx, minute) => {
    await trx(MINUTES).where('minute', '<', minute).delete();
  },
  dropHoursBefore: async (trx, hour) => {
    await trx(HOURS).where('hour', '<', hour).delete();
    await trx(PROCESSES)
      .where('last_minute', '<', hour * 60)
      .delete();
  },
};

interface Extreme {
  at: number | null;
}

async function extreme(asked: PromiseLike<Extreme | undefined>): Promise<number | null> {
  const row = await asked;
  return row?.at ?? null;
}
