import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { SavedFilter } from '../data/records';
import type { Sent } from '../session/http';

const KEY = ['saved-filters'] as const;
const ROUTE = '/console-api/saved-filters';

/** All that the reader keeps, of every list. */
export function useSaved(isWanted: boolean) {
  const { http } = useConsole();
  return useQuery({
    queryKey: KEY,
    enabled: isWanted,
    queryFn: async ({ signal }) => {
      const { json } = await http.send(ROUTE, { signal });
      return (json as { filters: SavedFilter[] }).filters;
    },
  });
}

export type SavedChange =
  | { method: 'POST'; body: Omit<SavedFilter, 'id'> }
  | { method: 'PUT'; id: string; body: { name: string } }
  | { method: 'DELETE'; id: string };

export function useSavedChange(onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: SavedChange) => {
      const path = change.method === 'POST' ? ROUTE : `${ROUTE}/${encodeURIComponent(change.id)}`;
      const sent: Sent = {
        method: change.method,
        ...(change.method === 'DELETE' ? {} : { body: change.body }),
      };
      return http.send(path, sent);
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
