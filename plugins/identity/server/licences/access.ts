import type { OperationRule } from '../../../../src/access/table';

/** By their account: a practitioner whose licence is over reaches no patient, and this. */
const ONESELF = {
  scope: 'own',
  rows: 'the licence of the practitioner that they are themselves',
  purposes: ['own'],
} as const;
const oneself: OperationRule['roles'] = { practitioner: ONESELF, 'clinic-admin': ONESELF };
const admins = (rows: string): OperationRule['roles'] => ({
  'clinic-admin': { scope: 'clinic', rows, purposes: ['administration'] },
});
const OF_CLINIC = 'licences of the practitioners of their own clinic';
const HANDED_IN = 'renewals that practitioners of their own clinic handed in';

export const licenceRules: readonly OperationRule[] = [
  { operation: 'licences.mine', roles: oneself },
  { operation: 'licences.put-paper', roles: oneself },
  { operation: 'licences.renew', roles: oneself },
  {
    operation: 'licences.list',
    roles: {
      ...admins(OF_CLINIC),
      // Who oversees sees that somebody's ends; deciding about it stays with the admins.
      'compliance-officer': { scope: 'clinic', rows: OF_CLINIC, purposes: ['audit'] },
    },
  },
  { operation: 'licences.renewal', roles: admins(HANDED_IN) },
  { operation: 'licences.paper', roles: admins(`papers of ${HANDED_IN}`) },
  { operation: 'licences.decide', roles: admins(`${HANDED_IN}, except their own`) },
  {
    operation: 'licences.release',
    roles: admins('licences of practitioners of their own clinic who have left'),
  },
];
