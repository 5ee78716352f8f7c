import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { DeliveriesWaiting, Delivery, DeliveryPage } from '../data/records';
import type { DeliveryFilter } from './delivery-filter';

const KEY = 'deliveries';
const LOOK_EVERY_MS = 60_000;

/** Newest first, a page at a time; each page is on the trail, so nothing asks again by itself. */
export function useDeliveries(filter: DeliveryFilter) {
  const { http } = useConsole();
  return useInfiniteQuery({
    queryKey: [KEY, 'list', filter],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams({ ...filter, ...pageParam });
      return (await http.send(`/api/deliveries?${query}`, { signal })).json as DeliveryPage;
    },
    initialPageParam: {},
    getNextPageParam: ({ next }) => (next === null ? null : { before: next }),
    refetchOnWindowFocus: false,
  });
}

/** Names nobody, so it may be asked for again and again. */
export function useLostCount() {
  const { http } = useConsole();
  return useQuery({
    queryKey: [KEY, 'count'],
    queryFn: async ({ signal }) =>
      (await http.send('/api/deliveries/waiting', { signal })).json as DeliveriesWaiting,
    refetchInterval: LOOK_EVERY_MS,
  });
}

export function useSendAgain(onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      const path = `/api/deliveries/${encodeURIComponent(id)}/send-again`;
      return (await http.send(path, { method: 'POST', body: {} })).json as Delivery;
    },
    onSuccess: onDone,
    // Also when it was refused: a colleague may have been first.
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
}
