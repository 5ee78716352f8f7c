import { randomInt } from 'node:crypto';

/** Six figures, each code as likely as the next. */
export function randomCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}
