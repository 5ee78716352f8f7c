import type { OperationRule } from '../../../../src/access/table';

const admins = (rows: string): OperationRule['roles'] => ({
  'clinic-admin': { scope: 'clinic', rows, purposes: ['administration'] },
});
const colleagues = 'those who work for their own clinic, except themselves';

export const staffRules: readonly OperationRule[] = [
  { operation: 'staff.list', roles: admins('those who work for their own clinic or are invited to') },
  { operation: 'staff.invite', roles: admins('their own clinic') },
  { operation: 'staff.resend-invitation', roles: admins('invitations of their own clinic') },
  { operation: 'staff.withdraw-invitation', roles: admins('invitations of their own clinic') },
  { operation: 'staff.suspend', roles: admins(colleagues) },
  { operation: 'staff.restore', roles: admins(colleagues) },
  { operation: 'staff.reset-second-factor', roles: admins(colleagues) },
  { operation: 'staff.change-role', roles: admins(colleagues) },
  { operation: 'staff.sessions', roles: admins(colleagues) },
  { operation: 'staff.end-sessions', roles: admins(colleagues) },
  {
    operation: 'invitations.accept',
    roles: {
      public: { scope: 'all', rows: 'the account that the invitation is for', purposes: ['sign-in'] },
    },
  },
];
