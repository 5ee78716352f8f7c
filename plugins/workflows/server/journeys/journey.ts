import type { Trx } from '../../../../src/kernel/db';
import type { JourneyStore } from '../store/journeys';

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
  finish(context: Context, trx: Trx): Promise<void>;
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
    finish: async (context, trx) => {
      await store.close(trx, kind, subjectOf(context), 'finished');
    },
  };
}
