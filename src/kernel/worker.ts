import { realNow, type Clock } from './clock';
import type { Counters } from './counters';
import { toDate, toIso, type Db } from './db';
import type { Ids } from './ids';
import { RunAgainAt } from './jobs';
import { reasonOf, type Log } from './log';
import { JOBS_TABLE, type JobHandler } from './outbox';
import type { Tracer } from './tracer';

export interface WorkerParts {
  db(): Db;
  clock: Clock;
  ids: Ids;
  log: Log;
  counters: Counters;
  tracer: Tracer;
  handlers: ReadonlyMap<string, JobHandler>;
  /** Real milliseconds after which another worker may take over a job whose worker died. */
  leaseMs: number;
  /** Jobs of other processes are never waited for: whatever runs at boot was cut off. True for a one-process database. */
  soleWorker: boolean;
}

export interface Worker {
  start(): Promise<void>;
  /** Waits for the jobs in hand. */
  stop(): Promise<void>;
  wake(): void;
  /** Works off what is due now, then returns; for scripts and tests that don't start the loop. */
  drain(): Promise<void>;
}

interface JobRow {
  id: string;
  name: string;
  payload: string;
  attempts: number;
  state: 'pending' | 'running' | 'done' | 'dead';
  run_at: string;
}

const BATCH = 20;
const POLL_MS = 1000;
const MAX_ATTEMPTS = 8;
const EFFECTS_AT_ONCE = 8;
const MAX_RENEWALS = 30;

/** The embedded worker: claims due jobs by conditional update, so that any number of processes may run it. */
export function createWorker(parts: WorkerParts): Worker {
  const { clock, log, counters } = parts;
  let running = false;
  let woken = false;
  let loop: Promise<void> = Promise.resolve();
  let ring: (() => void) | undefined;
  let forget: () => void = () => undefined;
  const inHand = new Set<Promise<void>>();

  function wake(): void {
    woken = true;
    ring?.();
  }

  async function rest(): Promise<void> {
    if (woken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      ring = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    ring = undefined;
  }

  async function run(): Promise<void> {
    while (running) {
      woken = false;
      try {
        const due = await dueJobs(parts);
        for (const job of due) {
          if (!running) break;
          await takeOn(job);
        }
        if (due.length === BATCH) continue;
      } catch (error) {
        log.error('jobs.poll-failed', { reason: reasonOf(error) });
      }
      await rest();
    }
  }

  // A slow gateway must not hold up the rest: effects run beside each other, transactions one after another.
  async function takeOn(job: JobRow): Promise<void> {
    if (parts.handlers.get(job.name)?.kind !== 'effect') return work(job);
    if (inHand.size >= EFFECTS_AT_ONCE) await Promise.race(inHand);
    const started = work(job).finally(() => {
      inHand.delete(started);
      wake();
    });
    inHand.add(started);
  }

  async function work(job: JobRow): Promise<void> {
    const token = parts.ids.token();
    if (!(await claim(parts, job, token).catch(() => false))) return;
    const attempt = job.attempts + 1;
    const begun = performance.now();
    counters.time('job_wait_seconds', waitedSeconds(job, clock.now()));
    try {
      await parts.tracer.span('job', job.name, () => perform(parts, job, token, attempt));
      counters.count('jobs', { outcome: 'done' });
    } catch (error) {
      await settleFailure(parts, job, token, attempt, error).catch((unsettled: unknown) =>
        // The lease runs out and the job is taken up again.
        log.error('jobs.unsettled', { job: job.name, jobId: job.id, reason: reasonOf(unsettled) }),
      );
    } finally {
      counters.time('job_run_seconds', (performance.now() - begun) / 1000, { job: job.name });
    }
  }

  return {
    start: async () => {
      running = true;
      if (parts.soleWorker) {
        await parts
          .db()(JOBS_TABLE)
          .where({ state: 'running' })
          .update({ state: 'pending', lease_token: null });
      }
      forget = clock.onChange(wake);
      loop = run();
    },
    stop: async () => {
      running = false;
      forget();
      wake();
      await loop;
      await Promise.allSettled(inHand);
    },
    wake,
    drain: async () => {
      for (;;) {
        const due = await dueJobs(parts);
        if (due.length === 0) return;
        for (const job of due) await work(job);
      }
    },
  };
}

function waitedSeconds({ run_at: runAt }: JobRow, now: Date): number {
  return Math.max(0, now.getTime() - toDate(runAt).getTime()) / 1000;
}

async function dueJobs({ db, clock }: WorkerParts): Promise<JobRow[]> {
  return db()<JobRow>(JOBS_TABLE)
    .where((due) => void due.where('state', 'pending').andWhere('run_at', '<=', toIso(clock.now())))
    .orWhere((cutOff) => void cutOff.where('state', 'running').andWhere('lease_until', '<', realNow()))
    .orderBy([{ column: 'run_at' }, { column: 'id' }])
    .limit(BATCH)
    .select('id', 'name', 'payload', 'attempts', 'state', 'run_at');
}

async function claim({ db, clock, leaseMs }: WorkerParts, job: JobRow, token: string): Promise<boolean> {
  const claimed = await db()(JOBS_TABLE)
    .where({ id: job.id, state: job.state, attempts: job.attempts })
    .modify((query) => {
      if (job.state === 'running') void query.andWhere('lease_until', '<', realNow());
      // Seen as due, then run elsewhere and put off meanwhile: nothing else in the row tells that.
      else void query.andWhere('run_at', '<=', toIso(clock.now()));
    })
    .update({
      state: 'running',
      lease_token: token,
      lease_until: realNow() + leaseMs,
      attempts: job.attempts + 1,
    });
  return claimed === 1;
}

async function perform(parts: WorkerParts, job: JobRow, token: string, attempt: number): Promise<void> {
  const handler = parts.handlers.get(job.name);
  if (!handler) throw new Error(`no handler for job "${job.name}"`);
  const payload = handler.parse(JSON.parse(job.payload));
  const done = { state: 'done', finished_at: toIso(parts.clock.now()), lease_token: null, last_error: null };
  const mine = { id: job.id, lease_token: token };
  if (handler.kind === 'effect') {
    const letGo = keepLease(parts, mine);
    try {
      await handler.run(payload, { jobId: job.id, attempt });
    } finally {
      letGo();
    }
    await parts.db()(JOBS_TABLE).where(mine).update(done);
    return;
  }
  await parts.db().transaction(async (trx) => {
    await handler.run(payload, trx, { jobId: job.id, attempt });
    const marked = await trx(JOBS_TABLE).where(mine).update(done);
    if (marked !== 1) throw new Error('lease lost');
  });
}

/**
 * A slow gateway must not look like a dead worker: the lease is renewed while the effect runs, up to a limit, since one
 * that hangs for ever has to be given up too.
 */
function keepLease({ db, leaseMs, log }: WorkerParts, mine: { id: string; lease_token: string }): () => void {
  let left = MAX_RENEWALS;
  const timer = setInterval(() => {
    left -= 1;
    if (left <= 0) clearInterval(timer);
    db()(JOBS_TABLE)
      .where(mine)
      .update({ lease_until: realNow() + leaseMs })
      .catch((error: unknown) => log.warn('jobs.lease-not-renewed', { reason: reasonOf(error) }));
  }, leaseMs / 3);
  return () => clearInterval(timer);
}

async function settleFailure(
  { db, clock, log, counters }: WorkerParts,
  job: JobRow,
  token: string,
  attempt: number,
  error: unknown,
): Promise<void> {
  const mine = { id: job.id, lease_token: token };
  if (error instanceof RunAgainAt) {
    await db()(JOBS_TABLE)
      .where(mine)
      .update({ state: 'pending', run_at: toIso(error.at), attempts: job.attempts, lease_token: null });
    return;
  }
  const dead = attempt >= MAX_ATTEMPTS;
  counters.count('jobs', { outcome: dead ? 'dead' : 'retried' });
  log[dead ? 'error' : 'warn']('jobs.failed', {
    job: job.name,
    jobId: job.id,
    attempt,
    reason: reasonOf(error),
  });
  const now = clock.now();
  await db()(JOBS_TABLE)
    .where(mine)
    .update({
      state: dead ? 'dead' : 'pending',
      run_at: toIso(new Date(now.getTime() + backOffMs(attempt))),
      finished_at: dead ? toIso(now) : null,
      lease_token: null,
      last_error: reasonOf(error),
    });
}

/** 1 s, 2 s, 4 s … 64 s: a passing fault is over by then, a lasting one becomes a dead letter in about two minutes. */
export function backOffMs(attempt: number): number {
  return 1000 * 2 ** (attempt - 1);
}
