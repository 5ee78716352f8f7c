import type { DependantSource } from '../../../../../src/access/own-patients';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { ConsentBook, ConsentTexts } from '../../ports';

export interface ConsentParts {
  kernel: Kernel;
  texts: ConsentTexts;
  book: ConsentBook;
  /** For whom accounts act besides themselves. */
  dependants(): readonly DependantSource[];
}
