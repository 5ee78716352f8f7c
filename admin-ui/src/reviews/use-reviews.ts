import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { CmsLook, EmergencyAccess } from '../data/records';
import { useLookEvery } from '../live/live-state';

const KEY = 'reviews';
const LOOK_EVERY_MS = 60_000;
const ROUTE = '/api/compliance/break-glass';

export type ReviewState = 'waiting' | 'reviewed';
export type Verdict = NonNullable<EmergencyAccess['review']>['verdict'];

/** How many wait: names nobody, so it may be asked for again and again. */
export function useWaitingCount() {
  const { http } = useConsole();
  return useQuery({
    queryKey: [KEY, 'count'],
    queryFn: async ({ signal }) =>
      (await http.send(`${ROUTE}/waiting`, { signal })).json as { waiting: number; overdue: number },
    refetchInterval: useLookEvery(LOOK_EVERY_MS),
  });
}

interface Emergencies {
  uses: EmergencyAccess[];
  next: string | null;
}

export function useEmergencies(state: ReviewState) {
  const { http } = useConsole();
  return useInfiniteQuery({
    queryKey: [KEY, 'emergencies', state],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams({ state, ...pageParam });
      return (await http.send(`${ROUTE}?${query}`, { signal })).json as Emergencies;
    },
    initialPageParam: {},
    getNextPageParam: ({ next }) => (next === null ? null : { before: next }),
    refetchOnWindowFocus: false,
  });
}

interface Looks {
  looks: CmsLook[];
  next: string | null;
}

export function useCmsLooks() {
  const { http } = useConsole();
  return useInfiniteQuery({
    queryKey: [KEY, 'cms'],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams(pageParam);
      return (await http.send(`/api/compliance/cms-looks?${query}`, { signal })).json as Looks;
    },
    initialPageParam: {},
    getNextPageParam: ({ next }) => (next === null ? null : { before: next }),
    refetchOnWindowFocus: false,
  });
}

export function useReview(id: string, onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { verdict: Verdict; words: string }) =>
      http.send(`${ROUTE}/${encodeURIComponent(id)}/review`, { method: 'POST', body }),
    onSuccess: onDone,
    // Also when it was refused: another reviewer may have been first.
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
}
