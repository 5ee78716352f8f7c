import { realNow } from '../../../../src/kernel/clock';
import type { Kernel } from '../../../../src/kernel/kernel';
import type { PaperRoom } from '../papers/ports';
import type { Licensing } from '../providers/ports';
import { practitionerStore } from '../providers/store/practitioners';
import type { StaffWork } from '../staff/use-cases/work';
import { KEEP_IDLE_MS } from './domain/renewal';
import { WATCH_LICENCE } from './jobs';
import { licensees } from './store/licensees';
import { licenceStore } from './store/licences';
import { contributeSealedColumns, renewalStore } from './store/renewals';
import { watchAll, watchFrom, watchLicence } from './use-cases/watch-licence';
import type { LicenceWork } from './use-cases/work';
import { licenceCheck, PRACTITIONER_UID } from './watch-practitioners';

export function composeLicences(
  kernel: Kernel,
  { staff, room }: { staff: StaffWork; room: PaperRoom },
): LicenceWork {
  const { vault, ids, clock } = kernel;
  const work: LicenceWork = {
    ...{ kernel, staff, licensees, ...room },
    licences: licenceStore(ids, () => clock.now()),
    renewals: renewalStore(vault),
    practitioners: practitionerStore(ids),
    now: realNow,
  };
  contributeSealedColumns(kernel);
  kernel.contentChecks.add(`${PRACTITIONER_UID} licence`, licenceCheck);
  kernel.outbox.handle(WATCH_LICENCE, (payload, trx) => watchLicence(work, trx, payload));
  kernel.sweeps.add('identity_licences', (trx, now) => watchAll(work, trx, now));
  kernel.sweeps.add('identity_licence_renewals', (trx) => work.renewals.sweep(trx, realNow() - KEEP_IDLE_MS));
  return work;
}

/** What an approval of a provider does with a licence. */
export function licensingOf(work: LicenceWork): Licensing {
  return {
    take: async (trx, taken, zone) => {
      const { id } = await work.licences.take(trx, taken);
      await watchFrom(work, trx, { id, ends: taken.ends }, zone);
    },
  };
}
