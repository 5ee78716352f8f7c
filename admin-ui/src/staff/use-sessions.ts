import { useQuery } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { StaffSession } from '../data/records';

/** Where a colleague is signed in. Under the key of the staff, so that a change asks for it again. */
export function useSessions(id: string) {
  const { http } = useConsole();
  return useQuery({
    queryKey: ['staff', 'sessions', id],
    queryFn: async ({ signal }) => {
      const { json } = await http.send(`/api/staff/${encodeURIComponent(id)}/sessions`, { signal });
      return (json as { sessions: StaffSession[] }).sessions;
    },
  });
}
