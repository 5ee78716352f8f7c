import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { ErasureRequest } from '../data/records';

const KEY = 'erasures';
const ROUTE = '/api/compliance/erasure-requests';

export type ErasureTab = 'open' | 'ended';

interface Requests {
  requests: ErasureRequest[];
  next: string | null;
}

/** Newest first, a page at a time; each page is on the trail, so nothing asks again by itself. */
export function useErasures(state: ErasureTab) {
  const { http } = useConsole();
  return useInfiniteQuery({
    queryKey: [KEY, state],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams({ state, ...pageParam });
      return (await http.send(`${ROUTE}?${query}`, { signal })).json as Requests;
    },
    initialPageParam: {},
    getNextPageParam: ({ next }) => (next === null ? null : { before: next }),
    refetchOnWindowFocus: false,
  });
}

export function useRefuseErasure(id: string, onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      http.send(`${ROUTE}/${encodeURIComponent(id)}/refuse`, { method: 'POST', body: { reason } }),
    onSuccess: onDone,
    // Also when it was refused: the patient may have taken it back.
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
}
