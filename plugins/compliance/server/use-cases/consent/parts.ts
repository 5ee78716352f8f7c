import type { Kernel } from '../../../../../src/kernel/kernel';
import type { ConsentBook, ConsentTexts, Query } from '../../ports';

export interface ConsentParts {
  kernel: Kernel;
  texts: ConsentTexts;
  book: ConsentBook;
  /** Whether this patient is oneself or somebody for whom the account acts. */
  isOwn(
    query: Query,
    oneself: { userId: number; patientId: number | null },
    about: { patientId: number; now: Date },
  ): Promise<boolean>;
}
