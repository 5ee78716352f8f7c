import type { Kernel } from '../../../../src/kernel/kernel';
import type { Store } from '../ports';

/** What every use case works with. */
export interface Work {
  kernel: Pick<
    Kernel,
    'clock' | 'ids' | 'vault' | 'outbox' | 'counters' | 'log' | 'db' | 'services' | 'audit'
  >;
  store: Store;
}
