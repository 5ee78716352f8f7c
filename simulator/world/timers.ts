import type { VirtualClock } from './clock';

export type Timers = {
  /** Runs `job` once the shared clock has moved on by `ms`; returns the cancel. */
  after(ms: number, job: () => void | Promise<void>): () => void;
  clear(): void;
  stop(): void;
};

type Waiting = { due: number; order: number; job: () => void | Promise<void> };

const longestSleepMs = 60_000; // setTimeout overflows past 24 days; a short cap is simpler than a special case

/** Timers that follow the virtual clock: moving it forward wakes them, moving it back keeps the time they had left. */
export function createTimers(clock: VirtualClock, onError: (error: unknown) => void): Timers {
  let waiting: Waiting[] = [];
  let counter = 0;
  let sleep: NodeJS.Timeout | undefined;

  function run(job: Waiting['job']): void {
    Promise.resolve().then(job).catch(onError);
  }

  function wake(): void {
    clearTimeout(sleep);
    const now = clock.now();
    const due = waiting.filter((one) => one.due <= now).sort((a, b) => a.due - b.due || a.order - b.order);
    waiting = waiting.filter((one) => one.due > now);
    for (const one of due) run(one.job);
    if (waiting.length === 0) return;
    const next = Math.min(...waiting.map((one) => one.due));
    sleep = setTimeout(wake, Math.min(longestSleepMs, Math.max(1, (next - now) / clock.reading().rate)));
  }

  const forget = clock.onChange(({ before, after }) => {
    if (after < before) waiting = waiting.map((one) => ({ ...one, due: one.due + after - before }));
    wake();
  });

  return {
    after(ms, job) {
      const one: Waiting = { due: clock.now() + ms, order: (counter += 1), job };
      waiting.push(one);
      wake();
      return () => {
        waiting = waiting.filter((other) => other.order !== one.order);
      };
    },
    clear() {
      waiting = [];
      clearTimeout(sleep);
    },
    stop() {
      forget();
      waiting = [];
      clearTimeout(sleep);
    },
  };
}
