import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { AuditChain } from '../data/records';

const KEY = ['audit', 'chain'];
// A check tells how far it is; otherwise a minute is what sealing takes.
const WHILE_RUNNING_MS = 1000;
const LOOK_EVERY_MS = 60_000;

export function useChain() {
  const { http } = useConsole();
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await http.send('/api/audit/chain', { signal })).json as AuditChain,
    refetchInterval: ({ state }) =>
      state.data?.check?.result.state === 'running' ? WHILE_RUNNING_MS : LOOK_EVERY_MS,
  });
}

export function useAskCheck() {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => http.send('/api/audit/chain/checks', { method: 'POST', body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
