import { dataOf } from '@daktari/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useParts } from '../AppProvider';
import { useVisits, type Visit } from './use-visits';

const MINUTE_MS = 60_000;
/** The clinic may move it, and money that comes back takes its time. */
const eachMinute = (): number => MINUTE_MS;

/**
 * One visit; the list's copy of it until it was read by itself, so that it can be read without network. `every` says when
 * to ask again.
 */
export function useVisit(id: string, every: (visit: Visit | undefined) => number | false = eachMinute) {
  const { client } = useParts();
  const { data: visits, dataUpdatedAt } = useVisits();
  const copy = visits?.find((visit) => visit.id === id);
  return useQuery({
    queryKey: ['visit', id],
    queryFn: () => dataOf(client.GET('/api/visits/{id}', { params: { path: { id } } })),
    staleTime: 0,
    refetchInterval: ({ state }) => every(state.data),
    ...(copy ? { initialData: copy, initialDataUpdatedAt: dataUpdatedAt } : {}),
  });
}

/** What follows from a change that the clinic has confirmed: everything that shows the visit or its money is read anew. */
export function useVisitChanged(): (visit: Visit) => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    async (visit) => {
      // What was asked before the change would come back with how it was.
      await queries.cancelQueries({ queryKey: ['visit', visit.id] });
      queries.setQueryData(['visit', visit.id], visit);
      for (const key of ['visit', 'visits', 'payments', 'payment', 'slots'])
        void queries.invalidateQueries({ queryKey: [key] });
    },
    [queries],
  );
}
