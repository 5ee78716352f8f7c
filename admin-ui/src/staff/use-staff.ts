import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { ChangedStaffMember, StaffList } from '../data/records';
import type { Sent } from '../session/http';

const KEY = ['staff'] as const;

/** Who works for the clinic, and who is invited to. */
export function useStaff() {
  const { http } = useConsole();
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await http.send('/api/staff', { signal })).json as StaffList,
  });
}

export interface StaffCall {
  /** Below /api/staff. */
  path: string;
  method: NonNullable<Sent['method']>;
  body?: object;
}

/** A change of an invitation says nothing of visits. */
export type Changed = Partial<Pick<ChangedStaffMember, 'comingVisits'>>;

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
