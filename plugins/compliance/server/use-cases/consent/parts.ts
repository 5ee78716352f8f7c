import type { Kernel } from '../../../../../src/kernel/kernel';
import type { ConsentBook, ConsentTexts } from '../../ports';

export interface ConsentParts {
  kernel: Kernel;
  texts: ConsentTexts;
  book: ConsentBook;
}
