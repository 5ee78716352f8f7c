import { z } from 'zod';
import { clerkOf } from '../../../../src/kernel/clerk';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { STAFF_ROLES } from './domain/staff-role';
import type { Members } from './ports';
import { protectedAmong } from './store/second-factors';

const rows = 'who of their own clinic has no second factor, by name';

export const secondFactorRule: OperationRule = {
  operation: 'staff.without-second-factor',
  roles: {
    'clinic-admin': { scope: 'clinic', rows, purposes: ['administration'] },
    'compliance-officer': { scope: 'clinic', rows, purposes: ['audit'] },
  },
};

const reply = z
  .object({
    staff: z.array(z.object({ id: z.string(), fullName: z.string(), role: z.enum(STAFF_ROLES) })),
    of: z.number().int().describe('Colleagues whose accounts are open'),
  })
  .meta({ id: 'StaffWithoutSecondFactor' });

/** Whose password alone would open their account; they set a second factor up at their next sign-in. */
export function secondFactorRoute({ members }: { members: Pick<Members, 'ofClinic'> }): Route {
  return jsonRoute({
    operation: 'staff.without-second-factor',
    method: 'GET',
    path: '/staff/without-second-factor',
    summary: 'Colleagues who have neither a code app nor a passkey',
    reply,
    audit: {
      shown: ({ staff }, { principal }) =>
        staff.length === 0
          ? []
          : [
              {
                ...{ action: 'list', type: 'account', ids: staff.map(({ id }) => id), patients: [] },
                clinicId: principal?.clinicId ?? null,
              },
            ],
    },
    handle: async ({ principal }, kernel) => {
      const everybody = await members.ofClinic(kernel.db(), clerkOf(principal).clinicId);
      const open = everybody.filter(({ state }) => state === 'active');
      const safe = await protectedAmong(
        kernel.db(),
        open.map(({ userId }) => userId),
      );
      const staff = open
        .filter(({ userId }) => !safe.has(userId))
        .map(({ documentId: id, fullName, role }) => ({ id, fullName, role }));
      return { staff, of: open.length };
    },
  });
}
