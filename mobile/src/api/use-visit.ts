import { dataOf } from '@daktari/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParts } from '../AppProvider';
import type { Visit } from './use-visits';

/** One visit; until it was heard of, as the list had it. `every` says when to ask again. */
export function useVisit(id: string, every: (visit: Visit | undefined) => number | false) {
  const { client } = useParts();
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['visit', id],
    queryFn: () => dataOf(client.GET('/api/visits/{id}', { params: { path: { id } } })),
    initialData: () => queries.getQueryData<Visit[]>(['visits'])?.find((visit) => visit.id === id),
    initialDataUpdatedAt: () => queries.getQueryState(['visits'])?.dataUpdatedAt,
    staleTime: 0,
    refetchInterval: ({ state }) => every(state.data),
  });
}
