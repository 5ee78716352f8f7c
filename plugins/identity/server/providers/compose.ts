import { z } from 'zod';
import { realNow } from '../../../../src/kernel/clock';
import { defineJob } from '../../../../src/kernel/jobs';
import type { Kernel } from '../../../../src/kernel/kernel';
import type { StaffWork } from '../staff/use-cases/work';
import { paperFolder } from './adapters/paper-folder';
import { KEEP_IDLE_MS, KEEP_UNCONFIRMED_MS } from './domain/application';
import type { Licensing } from './ports';
import { applicationStore, contributeSealedColumns } from './store/applications';
import { paperRows } from './store/papers';
import { clinics, practitionerStore } from './store/practitioners';
import { sweepPapers } from './use-cases/sweep-papers';
import type { ProviderWork } from './use-cases/work';

const SweepPapers = defineJob('identity.sweep-papers', z.object({}));

export function composeProviders(
  kernel: Kernel,
  { staff, papersFolder, licensing }: { staff: StaffWork; papersFolder: string; licensing: Licensing },
): ProviderWork {
  const { vault, ids } = kernel;
  const work: ProviderWork = {
    ...{ kernel, staff, clinics, licensing },
    applications: applicationStore(vault),
    papers: paperRows(vault),
    paperStore: paperFolder(papersFolder),
    practitioners: practitionerStore(ids),
    now: realNow,
  };
  contributeSealedColumns(kernel);
  kernel.outbox.handleEffect(SweepPapers, () => sweepPapers(work));
  kernel.sweeps.add('identity_provider_applications', async (trx) => {
    const [unconfirmed, idle] = [realNow() - KEEP_UNCONFIRMED_MS, realNow() - KEEP_IDLE_MS];
    await work.applications.sweep(trx, { unconfirmed, idle });
    // Files after the rows that knew them.
    await kernel.outbox.enqueue(trx, SweepPapers, {});
  });
  return work;
}
