import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole, useText } from '../console-context';
import type { SavedFilter } from '../data/records';
import { useOfferUndo } from '../parts/Undo';
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

type SavedChange =
  | { method: 'POST'; body: Omit<SavedFilter, 'id'> }
  | { method: 'PUT'; id: string; body: { name: string } }
  | { method: 'DELETE'; id: string };

export function useSavedChange(onDone: () => void) {
  const { send, again } = useSending();
  return useMutation({ mutationFn: send, onSuccess: onDone, onSettled: again });
}

/** Nothing is asked before: what is deleted can be had back, and is the reader's own. */
export function useDeleteSaved() {
  const say = useText();
  const offerUndo = useOfferUndo();
  const { send, again } = useSending();
  return useMutation({
    mutationFn: ({ id }: SavedFilter) => send({ method: 'DELETE', id }),
    onSuccess: (_reply, { id: _id, ...filter }) =>
      offerUndo(say('console.saved.deleted', { name: filter.name }), () =>
        send({ method: 'POST', body: filter }).finally(again),
      ),
    onSettled: again,
  });
}

function useSending() {
  const { http } = useConsole();
  const queries = useQueryClient();
  return {
    send: (change: SavedChange) => {
      const path = change.method === 'POST' ? ROUTE : `${ROUTE}/${encodeURIComponent(change.id)}`;
      const sent: Sent = {
        method: change.method,
        ...(change.method === 'DELETE' ? {} : { body: change.body }),
      };
      return http.send(path, sent);
    },
    again: () => queries.invalidateQueries({ queryKey: KEY }),
  };
}
