import type { OperationRule } from '../../../src/access/table';

const patient = { scope: 'own', rows: "their own visits and their dependants'", purposes: ['own'] } as const;
const practitioner = {
  scope: 'own',
  rows: 'visits with themselves, in the clinic they work for',
  purposes: ['care'],
} as const;
const staff = {
  scope: 'clinic',
  rows: 'visits of their own clinic',
  purposes: ['administration', 'billing'],
} as const;
const accountant = { ...staff, purposes: ['billing'] } as const;
const officer = { ...staff, purposes: ['audit'] } as const;

const bookers: OperationRule['roles'] = { patient, 'front-desk': staff, 'clinic-admin': staff };
const money = {
  ...accountant,
  rows: 'unsettled money of visits of their own clinic, and of the Pay Bill where it names no account of anybody',
} as const;
const cashier = { scope: 'clinic', rows: 'sums of their own clinic', purposes: ['billing'] } as const;
const desk: OperationRule['roles'] = { 'front-desk': accountant, 'clinic-admin': accountant };
const payers: OperationRule['roles'] = { patient, 'front-desk': accountant, 'clinic-admin': accountant };
const movers: OperationRule['roles'] = { ...bookers, practitioner };
const closers: OperationRule['roles'] = { practitioner, 'front-desk': staff, 'clinic-admin': staff };
const readers: OperationRule['roles'] = { ...movers, 'compliance-officer': officer };

export const visitRules: readonly OperationRule[] = [
  { operation: 'visits.book', roles: bookers },
  { operation: 'visits.list', roles: readers },
  { operation: 'visits.read', roles: readers },
  { operation: 'visits.pay', roles: payers },
  { operation: 'visits.extend-hold', roles: bookers },
  { operation: 'visits.move', roles: movers },
  { operation: 'visits.late', roles: bookers },
  { operation: 'visits.arrive', roles: closers },
  { operation: 'visits.call-in', roles: closers },
  { operation: 'visits.cancel', roles: movers },
  { operation: 'visits.complete', roles: closers },
  { operation: 'visits.no-show', roles: closers },
  {
    operation: 'visits.elsewhere',
    roles: {
      practitioner: {
        scope: 'own',
        rows: 'visits in other clinics of patients whom they treat, as far as these share them',
        purposes: ['sharing'],
      },
    },
  },
  { operation: 'refunds.ask', roles: desk },
  { operation: 'refunds.list', roles: desk },
  { operation: 'refunds.approve', roles: desk },
  { operation: 'refunds.refuse', roles: desk },
  { operation: 'unsettled.list', roles: { 'front-desk': money, 'clinic-admin': money } },
  { operation: 'unsettled.count', roles: { 'front-desk': money, 'clinic-admin': money } },
  { operation: 'unsettled.assign', roles: { 'front-desk': money, 'clinic-admin': money } },
  { operation: 'unsettled.send-back', roles: { 'front-desk': money, 'clinic-admin': money } },
  { operation: 'unsettled.close', roles: { 'front-desk': money, 'clinic-admin': money } },
  { operation: 'unsettled.ask', roles: { 'front-desk': money, 'clinic-admin': money } },
  { operation: 'payments.totals', roles: { 'front-desk': cashier, 'clinic-admin': cashier } },
];
