import type { PlainConsoleKey } from '@daktari/texts/console';

export type Unit = 'per-second' | 'count' | 'share' | 'seconds' | 'bytes' | 'cents' | 'hours';

/** A number as it is read, and the word behind it where it has one. */
export interface Figure {
  figure: string;
  unit: PlainConsoleKey | null;
}

const MIB = 1024 * 1024;
/** What one of the units that are read is, in those that are sent: axes are divided by it. */
const READ_IN: Partial<Record<Unit, number>> = { bytes: MIB, 'per-second': 1 / 60, cents: 100 };

export function readIn(unit: Unit): number {
  return READ_IN[unit] ?? 1;
}

const MINUTE = 60;
const HOUR = 3600;

/** Null is what nobody knows, which is not nothing. */
export function figureOf(unit: Unit, value: number | null): Figure {
  if (value === null) return { figure: '–', unit: null };
  switch (unit) {
    case 'per-second':
      // A clinic's server is asked a few times a minute: in seconds that would be nothing but zeros.
      return { figure: short(value * MINUTE), unit: 'console.unit.per_minute' };
    case 'count':
      return { figure: short(value), unit: null };
    case 'share':
      return { figure: `${short(value * 100)} %`, unit: null };
    case 'seconds':
      return duration(value);
    case 'hours':
      return duration(value * HOUR);
    case 'bytes':
      return { figure: `${short(value / MIB)} MiB`, unit: null };
    case 'cents':
      return { figure: short(value / 100), unit: 'console.unit.shillings' };
  }
}

function duration(seconds: number): Figure {
  if (seconds === 0) return { figure: '0 s', unit: null };
  if (seconds < 1) return { figure: `${short(seconds * 1000)} ms`, unit: null };
  if (seconds < 2 * MINUTE) return { figure: `${short(seconds)} s`, unit: null };
  if (seconds < HOUR) return { figure: `${Math.round(seconds / MINUTE)} min`, unit: null };
  return { figure: `${short(seconds / HOUR)} h`, unit: null };
}

/** As exact as anybody acts on: three figures below a thousand, whole numbers above. */
function short(value: number): string {
  const size = Math.abs(value);
  const digits = size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return value.toLocaleString('en-KE', { maximumFractionDigits: digits });
}
