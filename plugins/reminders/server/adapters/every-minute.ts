import { schedule } from 'node-cron';

/** Calls `tick` at the start of each real minute; returns what stops it. A tick that fails is the caller's to note. */
export function everyMinute(tick: () => Promise<void>): () => Promise<void> {
  const task = schedule('* * * * *', tick, {
    name: 'reminders',
    noOverlap: true,
    unref: true,
    suppressMissedWarning: true,
  });
  return async () => {
    await task.destroy();
  };
}
