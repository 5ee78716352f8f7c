import { useQuery } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { AuditProof } from '../data/records';

/** Computed by the server at each look: what it found a minute ago is no proof. */
export function useProof(id: string) {
  const { http } = useConsole();
  return useQuery({
    queryKey: ['audit', 'proof', id],
    ...{ staleTime: 0, gcTime: 0 },
    queryFn: async ({ signal }) => {
      const { json } = await http.send(`/api/audit/events/${encodeURIComponent(id)}/proof`, { signal });
      return json as AuditProof;
    },
  });
}
