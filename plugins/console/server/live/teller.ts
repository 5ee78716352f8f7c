/** Collects what is to be told, so that a burst is told once. */
export interface Teller {
  add(topics: readonly string[]): void;
  stop(): void;
}

/** Within this of each other, changes are one. */
const GATHER_MS = 100;

/** Tells soon after the first change, and from then on at most once in `gapMs`, whatever came meanwhile. */
export function createTeller(tell: (topics: string[]) => void, gapMs: number): Teller {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let freeAt = 0;

  function flush(): void {
    timer = undefined;
    if (waiting.size === 0) return;
    const topics = [...waiting];
    waiting.clear();
    freeAt = performance.now() + gapMs;
    tell(topics);
  }

  return {
    add: (topics) => {
      for (const topic of topics) waiting.add(topic);
      if (waiting.size === 0) return;
      timer ??= setTimeout(flush, Math.max(GATHER_MS, freeAt - performance.now()));
    },
    stop: () => clearTimeout(timer),
  };
}
