import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { DeadLetterList } from '../data/records';

const KEY = ['monitoring', 'dead-letters'];
const ROUTE = '/api/monitoring/dead-letters';
const LOOK_EVERY_MS = 60_000;

export function useDeadLetters() {
  const { http } = useConsole();
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await http.send(ROUTE, { signal })).json as DeadLetterList,
    refetchInterval: LOOK_EVERY_MS,
  });
}

export function useReplay(onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      http.send(`${ROUTE}/${encodeURIComponent(id)}/replay`, { method: 'POST', body: {} }),
    onSuccess: onDone,
    // Also when it was refused: a colleague may have been first.
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
