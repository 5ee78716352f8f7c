import type { z } from 'zod';
import type { Db, Trx } from './db';

/** A kind of durable work. Payloads carry ids, never health data: they stand in the database in plain text. */
export interface JobType<P> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
}

/** Something that happened, told through the outbox to whoever subscribed. */
export interface EventType<P> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
}

export function defineJob<P>(name: string, payload: z.ZodType<P>): JobType<P> {
  return { name, payload };
}

export function defineEvent<P>(name: string, payload: z.ZodType<P>): EventType<P> {
  return { name, payload };
}

export interface JobRun {
  readonly jobId: string;
  /** 1 for the first try. */
  readonly attempt: number;
}

/** Runs inside the transaction that also marks the job done: its effects happen exactly once. No network here. */
export type TransactionHandler<P> = (payload: P, trx: Trx, run: JobRun) => Promise<void>;
/** Runs outside any transaction and may be run again after a crash: it keeps its own "already tried" state. */
export type EffectHandler<P> = (payload: P, run: JobRun) => Promise<void>;

export interface EnqueueOptions {
  /** Domain time before which the job must not run; default now. */
  runAt?: Date;
  /** A second job with this key is dropped without a word. */
  dedupeKey?: string;
}

/** Thrown by a handler that wants to be run again at a time of its own choosing; does not count as a failure. */
export class RunAgainAt extends Error {
  constructor(readonly at: Date) {
    super(`run again at ${at.toISOString()}`);
  }
}

export type DeadLetter = { id: string; name: string; attempts: number; lastError: string; diedAt: Date };

export interface Outbox {
  /** Records the event and one job per subscriber in the caller's transaction. */
  emit<P>(trx: Trx, event: EventType<P>, payload: P): Promise<void>;
  /** `subscriber` is the stable name of the reaction, e.g. `workflows.on-payment-settled`. */
  on<P>(event: EventType<P>, subscriber: string, handler: TransactionHandler<P>): void;
  enqueue<P>(trx: Trx, job: JobType<P>, payload: P, options?: EnqueueOptions): Promise<void>;
  handle<P>(job: JobType<P>, handler: TransactionHandler<P>): void;
  handleEffect<P>(job: JobType<P>, handler: EffectHandler<P>): void;
  deadLetters(): Promise<DeadLetter[]>;
  /** Puts a dead letter back in line; false when there is no such dead letter. Taken up at once, or after the commit. */
  replay(jobId: string, query?: Db | Trx): Promise<boolean>;
}
