import { lockPatient } from '../../../src/access/care/people';
import {
  endRelationship,
  insertRelationship,
  patientsBy,
  reasonAddress,
} from '../../../src/access/care/relationships';
import { isInCare, type CareSource } from '../../../src/access/care/source';
import { isTied } from '../../../src/access/care/tie';
import type { AccessTable } from '../../../src/access/table';
import type { Kernel } from '../../../src/kernel/kernel';
import type { BreakGlassPolicy } from './domain/break-glass';
import type { Care } from './ports';
import { useStore } from './store/break-glass';
import { findOfClinic } from './store/clinic-patients';
import { contributeSealedColumns } from './store/sealed-columns';
import { escalateForgotten } from './use-cases/break-glass/escalate';
import type { BreakGlassParts } from './use-cases/break-glass/parts';

const emergency: CareSource = {
  name: 'break-glass',
  words: 'an emergency access that they opened themselves, for as long as it is open',
  mayHandOver: false,
  purpose: 'emergency',
  patients: patientsBy('break_glass'),
};

/** Emergency access: a reason to see a patient like the others, and what answers for it. */
export function composeBreakGlass(
  kernel: Kernel,
  access: AccessTable,
  policy: BreakGlassPolicy,
): BreakGlassParts {
  const parts: BreakGlassParts = { kernel, policy, care: careOf(access), uses: useStore() };
  access.declare({ care: [emergency] });
  contributeSealedColumns(kernel);
  kernel.sweeps.add('compliance_break_glass', (trx, now) => escalateForgotten(parts, trx, now));
  return parts;
}

function careOf(access: AccessTable): Care {
  return {
    lockPatient,
    isOfClinic: (trx, about) => isTied(access.clinicTies(), trx, about),
    find: (query, clinicId, whom) => findOfClinic(access.clinicTies(), query, clinicId, whom),
    isInCare: (trx, carer, about) => isInCare(access.careSources(), trx, carer, about),
    open: (trx, { openedByUserId: givenByUserId, openedAt: now, ...use }, reasonSealed) =>
      insertRelationship(trx, 'break_glass', { ...use, givenByUserId }, { reasonSealed, now }),
    end: endRelationship,
    reasonAddress,
  };
}
