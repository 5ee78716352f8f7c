import type { CareSource } from '../../../../../src/access/care/source';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { LinkCodes } from '../store/link-codes';

export interface LinkParts {
  kernel: Kernel;
  codes: LinkCodes;
  /** Asked at use: plugins declare them in any order. */
  careSources(): readonly CareSource[];
}
