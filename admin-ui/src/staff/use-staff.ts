import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { StaffInvitation, StaffMember } from '../data/records';
import type { Sent } from '../session/http';

const KEY = ['staff'] as const;

export interface Staff {
  staff: StaffMember[];
  invitations: StaffInvitation[];
}

/** Who works for the clinic, and who is invited to. */
export function useStaff() {
  const { http } = useConsole();
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await http.send('/api/staff', { signal })).json as Staff,
  });
}

export interface StaffCall {
  /** Below /api/staff. */
  path: string;
  method: NonNullable<Sent['method']>;
  body?: object;
}

/** The reply of a change of somebody's role or standing. */
export interface Changed {
  /** Of a practitioner: booked with somebody who can't see them now. */
  comingVisits?: number;
}

export function useStaffChange(onDone: (changed: Changed) => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ path, method, body }: StaffCall) => {
      const { json } = await http.send(`/api/staff${path}`, { method, ...(body ? { body } : {}) });
      return json as Changed;
    },
    onSuccess: onDone,
    onSettled: () => void queries.invalidateQueries({ queryKey: KEY }),
  });
}
