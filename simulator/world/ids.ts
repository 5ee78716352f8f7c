import { randomBytes } from 'node:crypto';
import { eatParts } from './eat';

export type Ids = {
  /** `length` lower-case hex digits. */
  hex(length: number): string;
  /** `length` decimal digits, the first never 0. */
  digits(length: number): string;
  /** `length` characters A-Z and 0-9. */
  code(length: number): string;
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const alphabet = `0123456789${letters}`;

/** Ids drawn from the system's randomness, or the same ones on every run when `seed` is a number. */
export function createIds(seed: number | null): Ids {
  const below = seed === null ? systemBelow : seededBelow(seed);
  function draw(source: string, length: number): string {
    return Array.from({ length }, () => source.charAt(below(source.length))).join('');
  }
  return {
    hex: (length) => draw('0123456789abcdef', length),
    digits: (length) => draw('123456789', 1) + draw('0123456789', length - 1),
    code: (length) => draw(alphabet, length),
  };
}

/**
 * An M-Pesa receipt: ten characters that begin with year, month and day in M-Pesa's own letters
 * (2026 = U, November = K, the 24th = O).
 */
export function receiptFor(epochMs: number, ids: Ids): string {
  const p = eatParts(epochMs);
  const year = letters.charAt((Number(p.year) - 2006) % letters.length);
  const month = letters.charAt(Number(p.month) - 1);
  const day = Number(p.day);
  const dayMark = day < 10 ? String(day) : letters.charAt(day - 10);
  return year + month + dayMark + ids.code(7);
}

function systemBelow(limit: number): number {
  return randomBytes(4).readUInt32BE(0) % limit;
}

// mulberry32: small, well spread, and the same on every machine.
function seededBelow(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
