import { realNow } from '../../../../src/kernel/clock';
import type { Kernel } from '../../../../src/kernel/kernel';
import type { StaffWork } from '../staff/use-cases/work';
import { SweepPapers } from '../papers/compose';
import type { PaperRoom } from '../papers/ports';
import { KEEP_IDLE_MS, KEEP_UNCONFIRMED_MS } from './domain/application';
import type { Licensing } from './ports';
import { applicationStore, contributeSealedColumns } from './store/applications';
import { clinics, practitionerStore } from './store/practitioners';
import type { ProviderWork } from './use-cases/work';

export function composeProviders(
  kernel: Kernel,
  { staff, room, licensing }: { staff: StaffWork; room: PaperRoom; licensing: Licensing },
): ProviderWork {
  const { vault, ids } = kernel;
  const work: ProviderWork = {
    ...{ kernel, staff, clinics, licensing, ...room },
    applications: applicationStore(vault),
    practitioners: practitionerStore(ids),
    now: realNow,
  };
  contributeSealedColumns(kernel);
  kernel.sweeps.add('identity_provider_applications', async (trx) => {
    const [unconfirmed, idle] = [realNow() - KEEP_UNCONFIRMED_MS, realNow() - KEEP_IDLE_MS];
    await work.applications.sweep(trx, { unconfirmed, idle });
    // Files after the rows that knew them.
    await kernel.outbox.enqueue(trx, SweepPapers, {});
  });
  return work;
}
