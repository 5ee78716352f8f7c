import type { Clock } from './clock';

interface ClockReading {
  version: number;
  realMs: number;
  virtualMs: number;
  rate: number;
}

const RETRY_MS = 500;
const REQUEST_TIMEOUT_MS = 40_000;

/**
 * A virtual clock that follows the one at `baseUrl` (GET /clock, then long polls of GET /clock/wait?after=version).
 * The next poll acknowledges a version, so whoever moves the clock knows when this process has moved too.
 * `ready` resolves after the first reading or its failure; until a reading arrives the clock runs on real time.
 */
export function followClock(
  baseUrl: string,
  warn: (message: string) => void,
): Clock & { ready: Promise<void> } {
  const listeners = new Set<() => void>();
  const abort = new AbortController();
  let reading: ClockReading | undefined;

  async function read(path: string): Promise<ClockReading> {
    const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]);
    const response = await fetch(new URL(path, baseUrl), { signal });
    if (!response.ok) throw new Error(`clock answered ${response.status}`);
    return parseReading(await response.json());
  }

  function accept(next: ClockReading): void {
    // The first reading is a jump as well: until then the clock ran on real time.
    const moved = next.version !== reading?.version;
    reading = next;
    if (moved) for (const listener of listeners) listener();
  }

  async function follow(): Promise<void> {
    while (!abort.signal.aborted) {
      try {
        accept(await read(reading ? `/clock/wait?after=${reading.version}` : '/clock'));
      } catch (error) {
        if (abort.signal.aborted) return;
        warn(`virtual clock unreachable: ${String(error)}`);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  const ready = read('/clock')
    .then(accept)
    .catch((error: unknown) => warn(`virtual clock unreachable at boot: ${String(error)}`));
  void ready.then(follow);

  return {
    ready,
    now: () => {
      if (!reading) return new Date();
      return new Date(reading.virtualMs + (Date.now() - reading.realMs) * reading.rate);
    },
    rate: () => reading?.rate ?? 1,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => abort.abort(),
  };
}

function parseReading(value: unknown): ClockReading {
  const { version, realMs, virtualMs, rate } = value as Partial<ClockReading>;
  for (const part of [version, realMs, virtualMs, rate]) {
    if (typeof part !== 'number' || !Number.isFinite(part)) throw new Error('clock answered nonsense');
  }
  return value as ClockReading;
}
