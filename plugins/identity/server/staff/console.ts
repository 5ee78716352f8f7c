import { z } from 'zod';
import { consoleList, type ConsoleList } from '../../../../src/access/console/resource';
import { memberReply, memberShape } from './routes';
import { clinicAdmin, type StaffWork } from './use-cases/work';

interface Colleagues {
  members: Pick<StaffWork['members'], 'ofClinic'>;
}

/** Who works for the clinic, in the console. What is done to them goes by /api/staff, where the invitations are, too. */
export function staffResource({ members }: Colleagues): ConsoleList {
  return consoleList({
    type: 'plugin::users-permissions.user',
    operation: 'staff.list',
    record: memberShape,
    filter: { role: oneOrMore(memberShape.role), state: oneOrMore(memberShape.state) },
    sorts: { fullName: 'fullName', email: 'email', role: 'role', state: 'state', lastSeenAt: 'lastSeenAt' },
    defaultSort: ['fullName', 'ASC'],
    all: async ({ kernel, principal }) => {
      const { clinicId, userId } = clinicAdmin(principal);
      const staff = await members.ofClinic(kernel.db(), clinicId);
      return { clinicId, records: staff.map((one) => memberReply(one, userId)) };
    },
  });
}

function oneOrMore<T extends z.ZodType>(value: T) {
  return z.union([value, z.array(value).min(1).max(8)]);
}
