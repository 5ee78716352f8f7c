import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import { useLookEvery } from '../live/live-state';
import type { VisitDetail } from '../data/records';
import { isAwaited, payStep } from './pay-now';
import type { VisitAction } from './visit-actions';

const LOOK_EVERY_MS = 5_000;

const keyOf = (id: string) => ['visit', id] as const;

/** One visit with its terms. */
export function useVisit(id: string): UseQueryResult<VisitDetail> {
  const { http, clock } = useConsole();
  const every = useLookEvery(LOOK_EVERY_MS);
  return useQuery<VisitDetail>({
    queryKey: keyOf(id),
    // While the phone is asked, its answer changes the page. Each look stands on the trail: seldom where we are told.
    refetchInterval: ({ state: { data } }) => (data && isAwaited(payStep(data, clock.now())) ? every : false),
    queryFn: async ({ signal }) => {
      const { json } = await http.send(`/api/visits/${encodeURIComponent(id)}`, { signal });
      return json as VisitDetail;
    },
  });
}

/** Changes a visit; lists and pages that show it are read anew. */
export function useVisitChange(id: string, onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ action, body = {} }: { action: VisitAction; body?: object }) => {
      const path = `/api/visits/${encodeURIComponent(id)}/${action}`;
      const { json } = await http.send(path, { method: 'POST', body });
      return json as VisitDetail;
    },
    onSuccess: (visit) => {
      queries.setQueryData(keyOf(id), visit);
      for (const resource of ['visits', 'payments', 'patients']) {
        void queries.invalidateQueries({ queryKey: [resource] });
      }
      onDone();
    },
    // Somebody else may have changed it: what the page shows is no longer sure.
    onError: () => void queries.invalidateQueries({ queryKey: keyOf(id) }),
  });
}
