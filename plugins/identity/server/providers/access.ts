import type { OperationRule } from '../../../../src/access/table';

const applicants: OperationRule['roles'] = {
  public: {
    scope: 'all',
    rows: 'their own application, by the token that confirming the address gave',
    purposes: ['sign-in'],
  },
};
const admins = (rows: string): OperationRule['roles'] => ({
  'clinic-admin': { scope: 'clinic', rows, purposes: ['administration'] },
});
const OWN_CLINIC = 'confirmed applications to their own clinic';

export const providerRules: readonly OperationRule[] = [
  {
    operation: 'providers.register',
    roles: { public: { scope: 'all', rows: 'a new application', purposes: ['sign-in'] } },
  },
  {
    operation: 'providers.confirm',
    roles: { public: { scope: 'all', rows: 'the application that the link is for', purposes: ['sign-in'] } },
  },
  { operation: 'providers.mine', roles: applicants },
  { operation: 'providers.correct', roles: applicants },
  { operation: 'providers.put-paper', roles: applicants },
  { operation: 'providers.hand-in', roles: applicants },
  { operation: 'providers.list', roles: admins('applications to their own clinic that wait for a decision') },
  { operation: 'providers.read', roles: admins(OWN_CLINIC) },
  { operation: 'providers.paper', roles: admins(`papers of ${OWN_CLINIC}`) },
  { operation: 'providers.decide', roles: admins(`${OWN_CLINIC}, except their own`) },
];
