import { toDate, toIso, type Db, type Trx } from './db';
import type { Figures } from './figures';
import { JOBS_TABLE } from './outbox';

/** A promise of a minute: whoever books waits for the prompt that a job sends. */
const LATE_SECONDS = 60;
const OLDEST = 'jobs_oldest_due_seconds';

/** What is due and waits, and what a person has to look at. */
export function contributeJobFigures({ samples, charts, objectives }: Figures): void {
  samples.add('jobs_waiting', {
    help: 'jobs that are due and not begun',
    unit: 'count',
    read: async (query, now) => [{ value: (await dueJobs(query, now)).n }],
  });
  samples.add(OLDEST, {
    help: 'how long the oldest due job has waited',
    unit: 'seconds',
    read: async (query, now) => [{ value: (await dueJobs(query, now)).waitedSeconds }],
  });
  samples.add('dead_letters', {
    help: 'jobs that failed for good and wait for a person',
    unit: 'count',
    read: async (query) => {
      const row = await query(JOBS_TABLE).where({ state: 'dead' }).count<Counted[]>({ n: '*' }).first();
      return [{ value: Number(row?.n ?? 0) }];
    },
  });
  charts.add('job-lag', { measure: { kind: 'peak', of: { name: OLDEST } }, unit: 'seconds' });
  charts.add('jobs-waiting', { measure: { kind: 'level', of: { name: 'jobs_waiting' } }, unit: 'count' });
  charts.add('dead-letters', { measure: { kind: 'peak', of: { name: 'dead_letters' } }, unit: 'count' });
  charts.add('jobs', {
    measure: { kind: 'total', of: { name: 'jobs' } },
    unit: 'count',
    splits: ['outcome'],
  });
  objectives.add('job-lag', {
    goal: 0.99,
    promise: { kind: 'within', of: { name: OLDEST }, seconds: LATE_SECONDS },
  });
}

interface Counted {
  n: number | string;
}
interface Due extends Counted {
  oldest: string | null;
}

async function dueJobs(query: Db | Trx, now: Date): Promise<{ n: number; waitedSeconds: number }> {
  const row = await query(JOBS_TABLE)
    .where('state', 'pending')
    .andWhere('run_at', '<=', toIso(now))
    .select<Due[]>(query.raw('count(*) as n'), query.raw('min(??) as oldest', ['run_at']))
    .first();
  const waitedMs = row?.oldest ? now.getTime() - toDate(row.oldest).getTime() : 0;
  return { n: Number(row?.n ?? 0), waitedSeconds: Math.max(0, waitedMs) / 1000 };
}
