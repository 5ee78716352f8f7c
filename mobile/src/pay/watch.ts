import type { Stage } from './pay-stage';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** After so long nobody looks at the screen any more. */
const MOST_MS = 15 * MINUTE_MS;

/**
 * When to look again after watching for `watchedMs`: quickly while the answer may come at any moment, more calmly as time
 * goes on, then not at all. False: not by itself.
 */
export function lookAgainMs(stage: Stage | null, watchedMs: number): number | false {
  if (watchedMs >= MOST_MS || stage === null) return false;
  switch (stage.kind) {
    case 'booked':
      return false;
    case 'ended':
      return stage.money === 'asking' ? MINUTE_MS : false;
    case 'asked':
    case 'pin':
      if (watchedMs < MINUTE_MS) return 2 * SECOND_MS;
      return watchedMs < 5 * MINUTE_MS ? 5 * SECOND_MS : 20 * SECOND_MS;
    case 'unclear':
    case 'failed':
    case 'unpaid':
      // Pay Bill money comes in by itself, too.
      return watchedMs < 5 * MINUTE_MS ? 5 * SECOND_MS : 20 * SECOND_MS;
  }
}
