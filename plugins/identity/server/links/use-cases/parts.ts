import type { CareSource } from '../../../../../src/access/care/source';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { AppPatients } from '../../apps/app-patients';
import type { LinkCodes } from '../store/link-codes';

export interface LinkParts {
  kernel: Kernel;
  codes: LinkCodes;
  appPatients: Pick<AppPatients, 'end'>;
  /** Asked at use: plugins declare them in any order. */
  careSources(): readonly CareSource[];
}
