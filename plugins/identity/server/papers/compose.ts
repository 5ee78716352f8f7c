import { z } from 'zod';
import { realNow } from '../../../../src/kernel/clock';
import { defineJob } from '../../../../src/kernel/jobs';
import type { Kernel } from '../../../../src/kernel/kernel';
import { paperFolder } from './adapters/paper-folder';
import type { PaperRoom } from './ports';
import { contributeSealedColumns, paperRows } from './store/papers';
import { sweepPapers } from './use-cases/sweep-papers';

/** To be enqueued with the deletion of rows that knew files. */
export const SweepPapers = defineJob('identity.sweep-papers', z.object({}));

/** What applicants and licence holders show: rows with a key each, and sealed files. */
export function composePapers(kernel: Kernel, folder: string): PaperRoom {
  const room = { papers: paperRows(kernel.vault), paperStore: paperFolder(folder) };
  contributeSealedColumns(kernel);
  kernel.outbox.handleEffect(SweepPapers, () => sweepPapers({ kernel, ...room, now: realNow }));
  return room;
}
