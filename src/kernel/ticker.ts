import { schedule } from 'node-cron';

/**
 * Calls `tick` by a cron expression in real time and returns what stops it. A tick only enqueues work; it runs in every
 * process, so what it enqueues carries a dedupe key. A tick that fails is the caller's to note.
 */
export function startTicker(
  name: string,
  expression: string,
  tick: () => Promise<void>,
): () => Promise<void> {
  const task = schedule(expression, tick, {
    name,
    noOverlap: true,
    unref: true,
    suppressMissedWarning: true,
  });
  return async () => {
    await task.destroy();
  };
}

export const EVERY_MINUTE = '* * * * *';
