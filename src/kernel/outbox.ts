import { setImmediate } from 'node:timers';
import type { Clock } from './clock';
import { toIso, type Db, type Trx } from './db';
import type { Ids } from './ids';
import type { EffectHandler, EnqueueOptions, EventType, JobType, Outbox, TransactionHandler } from './jobs';

export const JOBS_TABLE = 'kernel_jobs';
export const EVENTS_TABLE = 'kernel_events';

export type JobHandler =
  | { kind: 'transaction'; parse(payload: unknown): unknown; run: TransactionHandler<unknown> }
  | { kind: 'effect'; parse(payload: unknown): unknown; run: EffectHandler<unknown> };

export interface OutboxParts {
  db(): Db;
  clock: Clock;
  ids: Ids;
  /** Called after a commit that left work to do. */
  wake(): void;
}

/** The outbox over two plain tables; `handlers` is what the worker runs jobs with. */
export function createOutbox(parts: OutboxParts): Outbox & { handlers: ReadonlyMap<string, JobHandler> } {
  const handlers = new Map<string, JobHandler>();
  const subscribers = new Map<string, string[]>();

  function register(name: string, handler: JobHandler): void {
    if (handlers.has(name)) throw new Error(`job "${name}" has two handlers`);
    handlers.set(name, handler);
  }

  async function insertJob(trx: Trx, name: string, payload: unknown, options: EnqueueOptions): Promise<void> {
    const now = parts.clock.now();
    const row = {
      id: parts.ids.id(now),
      name,
      payload: JSON.stringify(payload),
      dedupe_key: options.dedupeKey ?? null,
      run_at: toIso(options.runAt ?? now),
      state: 'pending',
      attempts: 0,
      created_at: toIso(now),
    };
    const insert = trx(JOBS_TABLE).insert(row);
    await (options.dedupeKey === undefined ? insert : insert.onConflict('dedupe_key').ignore());
    // Woken a turn later: the caller's commit comes first, and an early wake finds nothing and does no harm.
    trx.executionPromise.then(
      () => setImmediate(parts.wake),
      () => undefined,
    );
  }

  return {
    handlers,
    emit: async <P>(trx: Trx, event: EventType<P>, payload: P) => {
      const now = parts.clock.now();
      const parsed = event.payload.parse(payload);
      const id = parts.ids.id(now);
      await trx(EVENTS_TABLE).insert({
        id,
        name: event.name,
        payload: JSON.stringify(parsed),
        occurred_at: toIso(now),
      });
      for (const subscriber of subscribers.get(event.name) ?? []) {
        await insertJob(trx, subscriber, parsed, { dedupeKey: `${subscriber}:${id}` });
      }
    },
    on: <P>(event: EventType<P>, subscriber: string, run: TransactionHandler<P>) => {
      register(subscriber, transactionHandler(event.payload, run));
      subscribers.set(event.name, [...(subscribers.get(event.name) ?? []), subscriber]);
    },
    enqueue: (trx, job, payload, options = {}) =>
      insertJob(trx, job.name, job.payload.parse(payload), options),
    handle: <P>(job: JobType<P>, run: TransactionHandler<P>) =>
      register(job.name, transactionHandler(job.payload, run)),
    handleEffect: <P>(job: JobType<P>, run: EffectHandler<P>) =>
      register(job.name, {
        kind: 'effect',
        parse: (payload) => job.payload.parse(payload),
        run: (payload, jobRun) => run(job.payload.parse(payload), jobRun),
      }),
    deadLetters: async () => {
      const rows = await parts
        .db()(JOBS_TABLE)
        .where({ state: 'dead' })
        .orderBy('id', 'desc')
        .limit(500)
        .select<DeadRow[]>();
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        attempts: row.attempts,
        lastError: row.last_error ?? '',
        diedAt: new Date(row.finished_at ?? row.run_at),
      }));
    },
    replay: async (jobId, query = parts.db()) => {
      const changed = await query(JOBS_TABLE)
        .where({ id: jobId, state: 'dead' })
        .update({ state: 'pending', attempts: 0, run_at: toIso(parts.clock.now()), finished_at: null });
      parts.wake();
      return changed === 1;
    },
  };
}

interface DeadRow {
  id: string;
  name: string;
  attempts: number;
  last_error: string | null;
  finished_at: string | null;
  run_at: string;
}

function transactionHandler<P>(payload: JobType<P>['payload'], run: TransactionHandler<P>): JobHandler {
  return {
    kind: 'transaction',
    parse: (value) => payload.parse(value),
    run: (value, trx, jobRun) => run(payload.parse(value), trx, jobRun),
  };
}
