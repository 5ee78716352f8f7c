import type { Finding, Problem } from './check-batch';

/** How far a walk over a chain is: the last batch that was found whole, and what was counted until there. */
export interface Walked {
  lastNumber: number;
  lastHeader: string;
  batches: number;
  events: number;
}

/** A check of one chain that somebody asked for. */
export interface ChainCheck extends Walked {
  id: string;
  chain: number;
  askedAt: string;
  /** Real time. */
  movedAt: string;
  /** The checkpoint that it began behind; 0 for none. */
  start: number;
  /** The last batch when it was asked for. */
  upTo: number;
  endedAt: string | null;
  finding: Finding | null;
}

export type CheckState =
  | { state: 'running' }
  /** Nobody works on it any more. */
  | { state: 'stopped' }
  | { state: 'whole'; endedAt: string }
  | { state: 'broken'; endedAt: string; problem: Problem; batch: number | null; event: string | null };

/** After so long without a step a check is given up; a step is one batch. */
const SILENT_MS = 180_000;

export function stateOf(
  { endedAt, finding, movedAt }: Pick<ChainCheck, 'endedAt' | 'finding' | 'movedAt'>,
  realNow: number,
): CheckState {
  if (endedAt !== null) {
    if (finding === null) return { state: 'whole', endedAt };
    const { problem, batch, event } = finding;
    return { state: 'broken', endedAt, problem, batch, event };
  }
  return { state: realNow - Date.parse(movedAt) > SILENT_MS ? 'stopped' : 'running' };
}
