import { z } from 'zod';
import { realNow } from '../../../../src/kernel/clock';
import { defineJob } from '../../../../src/kernel/jobs';
import type { Kernel } from '../../../../src/kernel/kernel';
import { connectionTo } from '../../../../src/kernel/outside-calls';
import { paperFolder } from './adapters/paper-folder';
import { FILES, timedPapers } from './adapters/timed-papers';
import type { PaperRoom } from './ports';
import { contributeSealedColumns, paperRows } from './store/papers';
import { sweepPapers } from './use-cases/sweep-papers';

/** To be enqueued with the deletion of rows that knew files. */
export const SweepPapers = defineJob('identity.sweep-papers', z.object({}));

/** A folder on another machine may take a while; longer, and people wait for a paper to open. */
const SLOW_SECONDS = 0.5;

/** What applicants and licence holders show: rows with a key each, and sealed files. */
export function composePapers(kernel: Kernel, folder: string): PaperRoom {
  const room = { papers: paperRows(kernel.vault), paperStore: timedPapers(paperFolder(folder), kernel) };
  kernel.figures.connections.add(FILES, connectionTo(FILES, SLOW_SECONDS));
  contributeSealedColumns(kernel);
  kernel.outbox.handleEffect(SweepPapers, () => sweepPapers({ kernel, ...room, now: realNow }));
  return room;
}
