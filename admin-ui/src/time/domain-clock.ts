/**
 * The product's time, read off a clock that nobody can set. In the demo it runs apart from the computer's, and jumps when
 * somebody turns the simulator's dial: each `set` (with every answer of /console-api/me) takes that over.
 */
export interface DomainClock {
  now(): Date;
  set(now: string): void;
}

export function createDomainClock(elapsed: () => number = () => performance.now()): DomainClock {
  let [said, at] = [Date.now(), elapsed()];
  return {
    now: () => new Date(said + (elapsed() - at)),
    set: (now) => {
      const instant = Date.parse(now);
      if (!Number.isNaN(instant)) [said, at] = [instant, elapsed()];
    },
  };
}
