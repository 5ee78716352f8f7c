/** Virtual now = virtualMs + (real now - realMs) x rate. `version` grows with every change. */
export type ClockReading = { version: number; realMs: number; virtualMs: number; rate: number };

export type ClockChange = { before: number; after: number; reading: ClockReading };

export type VirtualClock = {
  /** Epoch milliseconds on the shared clock. */
  now: () => number;
  reading: () => ClockReading;
  /** Moves or re-paces the clock; every change counts up the version once. */
  change: (what: ClockCommand) => ClockReading;
  onChange(listener: (change: ClockChange) => void): () => void;
};

export type ClockCommand =
  | { kind: 'advance'; ms: number }
  | { kind: 'set'; epochMs: number }
  | { kind: 'rate'; rate: number }
  | { kind: 'reset' };

export function createClock(realNow: () => number): VirtualClock {
  const start = realNow();
  let reading: ClockReading = { version: 1, realMs: start, virtualMs: start, rate: 1 };
  const listeners = new Set<(change: ClockChange) => void>();

  function now(): number {
    return virtualAt(reading, realNow());
  }

  function change(what: ClockCommand): ClockReading {
    const before = now();
    reading = nextReading(reading, what, realNow());
    const after = now();
    for (const listener of [...listeners]) listener({ before, after, reading });
    return reading;
  }

  return {
    now,
    reading: () => reading,
    change,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function virtualAt(reading: ClockReading, realMs: number): number {
  return Math.round(reading.virtualMs + (realMs - reading.realMs) * reading.rate);
}

function nextReading(current: ClockReading, what: ClockCommand, realMs: number): ClockReading {
  const base = {
    version: current.version + 1,
    realMs,
    virtualMs: virtualAt(current, realMs),
    rate: current.rate,
  };
  switch (what.kind) {
    case 'advance':
      return { ...base, virtualMs: base.virtualMs + what.ms };
    case 'set':
      return { ...base, virtualMs: what.epochMs };
    case 'rate':
      return { ...base, rate: what.rate };
    case 'reset':
      return { ...base, virtualMs: realMs, rate: 1 };
  }
}
