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
 * Until the first reading arrives it runs on real time.
 */
export async function followClock(baseUrl: string, warn: (message: string) => void): Promise<Clock> {
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
    const moved = reading !== undefined && next.version !== reading.version;
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

  try {
    accept(await read('/clock'));
  } catch (error) {
    warn(`virtual clock unreachable at boot: ${String(error)}`);
  }
  void follow();

  return {
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
