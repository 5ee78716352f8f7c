import type { Query } from '../ports';
import { everyDoctor, type FoundDoctor } from './find-doctors';
import type { Parts } from './parts';

/** Of domain time, so that a clock that jumps shows at once. */
const KEPT_MS = 5_000;

export type DoctorBoard = (query: () => Query) => Promise<readonly FoundDoctor[]>;

/** Who is free when, as everybody sees it: worked out once for some seconds, since anybody may ask and it takes a while. */
export function doctorBoard(parts: Parts): DoctorBoard {
  let kept: { at: number; found: Promise<readonly FoundDoctor[]> } | null = null;
  return (query) => {
    const at = parts.clock.now().getTime();
    if (kept !== null && Math.abs(at - kept.at) < KEPT_MS) return kept.found;
    const board = { at, found: everyDoctor(parts, query()) };
    kept = board;
    // What failed is asked anew.
    board.found.catch(() => {
      if (kept === board) kept = null;
    });
    return board.found;
  };
}
