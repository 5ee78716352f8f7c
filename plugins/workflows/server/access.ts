import type { OperationRule } from '../../../src/access/table';

const bookers = { patient: 'own', 'front-desk': 'clinic', 'clinic-admin': 'clinic' } as const;
const readers = { ...bookers, practitioner: 'own', 'compliance-officer': 'clinic' } as const;
const closers = { practitioner: 'own', 'front-desk': 'clinic', 'clinic-admin': 'clinic' } as const;

export const visitRules: readonly OperationRule[] = [
  { operation: 'visits.book', roles: bookers },
  { operation: 'visits.list', roles: readers },
  { operation: 'visits.read', roles: readers },
  { operation: 'visits.pay', roles: bookers },
  { operation: 'visits.extend-hold', roles: bookers },
  { operation: 'visits.move', roles: { ...bookers, practitioner: 'own' } },
  { operation: 'visits.cancel', roles: { ...bookers, practitioner: 'own' } },
  { operation: 'visits.complete', roles: closers },
  { operation: 'visits.no-show', roles: closers },
  { operation: 'visits.refund', roles: { 'clinic-admin': 'clinic' } },
];
