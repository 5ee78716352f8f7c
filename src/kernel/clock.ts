/** Where the product's time comes from. Domain time may be virtual (demo, tests); leases and tokens use `realNow`. */
export interface Clock {
  /** The current instant of domain time. */
  now(): Date;
  /** Calls back whenever domain time jumps or changes speed; returns the unsubscribe function. */
  onChange(listener: () => void): () => void;
  /** How many domain milliseconds pass in one real millisecond. */
  rate(): number;
  stop(): void;
}

export function systemClock(): Clock {
  return { now: () => new Date(), onChange: () => () => undefined, rate: () => 1, stop: () => undefined };
}

/** Real milliseconds since the epoch: for leases, tokens and rate limits, which a virtual clock must not move. */
export function realNow(): number {
  return Date.now();
}

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

export function addSeconds(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
