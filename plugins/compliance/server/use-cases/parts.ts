import type { Kernel } from '../../../../src/kernel/kernel';
import type { Hash } from '../domain/merkle';
import type { Anchors, Batches, Checkpoints, Checks, Events, People, Trail } from '../ports';

/** What the use cases of this plugin work with. */
export interface Parts {
  kernel: Kernel;
  /** Null: nothing is pruned. */
  retention: { years: number; signedBy: string } | null;
  hash: Hash;
  anchors: Anchors;
  events: Events;
  batches: Batches;
  checkpoints: Checkpoints;
  checks: Checks;
  trail: Trail;
  people: People;
}
