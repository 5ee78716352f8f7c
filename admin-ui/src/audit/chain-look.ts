import type { PlainConsoleKey } from '@daktari/texts/console';
import type { AuditChain } from '../data/records';
import type { IconName } from '../parts/Icon';

type Check = NonNullable<AuditChain['check']>;
type Problem = Extract<Check['result'], { state: 'broken' }>['problem'];

export interface ChainLook {
  tone: 'whole' | 'broken' | 'open';
  icon: IconName;
  title: PlainConsoleKey;
}

/** A chain of which nothing is sealed yet has nothing that a check could find whole. */
export function chainLook(check: Pick<Check, 'result' | 'batches'> | null): ChainLook {
  switch (check?.result.state) {
    case undefined:
      return { tone: 'open', icon: 'shield', title: 'console.chain.unchecked' };
    case 'running':
      return { tone: 'open', icon: 'asking', title: 'console.chain.running' };
    case 'stopped':
      return { tone: 'open', icon: 'shield-off', title: 'console.chain.stopped' };
    case 'whole':
      return check.batches === 0
        ? { tone: 'open', icon: 'shield', title: 'console.chain.nothing' }
        : { tone: 'whole', icon: 'shield', title: 'console.chain.whole' };
    case 'broken':
      return { tone: 'broken', icon: 'shield-off', title: 'console.chain.broken' };
  }
}

/** What is wrong, as far as it helps whoever is not to mend it. */
export function problemKey(problem: Problem): PlainConsoleKey {
  switch (problem) {
    case 'event_altered':
    case 'event_missing':
    case 'event_added':
      return 'console.chain.problem.entry';
    case 'batch_altered':
    case 'batch_missing':
    case 'chain_broken':
      return 'console.chain.problem.part';
    case 'anchor_differs':
    case 'anchored_batch_missing':
    case 'anchor_missing':
      return 'console.chain.problem.outside';
    case 'checkpoint_not_anchored':
    case 'checkpoint_too_young':
      return 'console.chain.problem.pruned';
  }
}

/** 0 to 1; nothing to walk over is done at once. */
export function progressOf({ batches, of }: Pick<Check, 'batches' | 'of'>): number {
  return of === 0 ? 1 : Math.min(1, batches / of);
}

/** `9f3c a81e … 7be2`: enough to compare by eye with what stands outside. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;
}
