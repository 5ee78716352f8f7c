import type { Db, Trx } from '../../../../src/kernel/db';
import type { Ending, JourneyStore } from '../ports';

/** One sentence of a journey: what it does and, beside it, what takes it back. Runs in the caller's transaction. */
export interface Step<Context> {
  name: string;
  run(context: Context, trx: Trx): Promise<void>;
  undo?(context: Context, trx: Trx): Promise<void>;
}

export interface Journey<Context> {
  /**
   * Takes the steps in order. Within the transaction a refusal rolls all of them back; the position that is stored
   * beside the outbox is what a later event needs to undo them, after a crash too.
   */
  start(context: Context, trx: Trx): Promise<void>;
  /** Takes back, last first, the steps that were taken; nothing when that has happened before. */
  undo(context: Context, trx: Trx): Promise<void>;
  /** Nothing of this journey is to be undone any more. */
  finish(context: Context, trx: Trx, as?: 'finished' | 'rebooked'): Promise<void>;
  /** How it ended; null when it has not, or never began. */
  ending(context: Context, query: Db | Trx): Promise<Ending | null>;
}

export function journey<Context>(
  kind: string,
  subjectOf: (context: Context) => string,
  store: JourneyStore,
  steps: readonly Step<Context>[],
): Journey<Context> {
  return {
    start: async (context, trx) => {
      for (const step of steps) await step.run(context, trx);
      await store.begin(trx, { kind, subject: subjectOf(context), steps: steps.map((step) => step.name) });
    },
    undo: async (context, trx) => {
      const taken = await store.close(trx, kind, subjectOf(context), 'undone');
      const toUndo = steps.filter((step) => taken.includes(step.name)).reverse();
      for (const step of toUndo) await step.undo?.(context, trx);
    },
    finish: async (context, trx, as = 'finished') => {
      await store.close(trx, kind, subjectOf(context), as);
    },
    ending: (context, query) => store.ending(query, kind, subjectOf(context)),
  };
}
