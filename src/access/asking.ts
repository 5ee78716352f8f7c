import { CONSENTS } from '../kernel/consent';
import type { Db, Select, Trx } from '../kernel/db';
import type { Kernel } from '../kernel/kernel';
import { patientsInCare } from './care/source';
import { ownPatients } from './own-patients';
import type { Principal } from './principal';
import type { AccessTable, Asking } from './table';

export interface AskingParts {
  kernel: Pick<Kernel, 'services'>;
  access: AccessTable;
  query: Db | Trx;
  principal: Principal | null;
  now: Date;
}

/** Who asks, with the sub-selects that row rules put into their filters. `embed` fits them to who runs the filter. */
export function askingOf(
  { kernel, access, query, principal, now }: AskingParts,
  embed: (query: Select) => object = (select) => select,
): Asking {
  return {
    principal,
    consenting: (purpose) => embed(kernel.services.use(CONSENTS).consenting(query, purpose)),
    inCareOf: (carer) => embed(patientsInCare(access.careSources(), query, carer, now)),
    ownPatientsOf: (oneself) => embed(ownPatients(access.dependantSources(), query, oneself, now)),
  };
}
