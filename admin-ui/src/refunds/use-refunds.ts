import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { RefundRequests } from '../data/records';
import { useLookEvery } from '../live/live-state';
import { mayCall } from '../session/me';

const KEY = 'refund-requests';
// A list that stands open all day.
const LOOK_EVERY_MS = 30_000;

/** Those that wait for a second person; of one visit all that there were. */
export function useRefunds(visit?: string) {
  const { http, me } = useConsole();
  const query = visit === undefined ? '' : `?${new URLSearchParams({ visit }).toString()}`;
  return useQuery({
    queryKey: [KEY, visit ?? 'open'],
    queryFn: async ({ signal }) => {
      const { json } = await http.send(`/api/refund-requests${query}`, { signal });
      return json as RefundRequests;
    },
    enabled: mayCall(me, 'refunds.list'),
    refetchInterval: useLookEvery(LOOK_EVERY_MS),
  });
}

export type RefundCall =
  | { kind: 'ask'; visit: string; reason: string }
  | { kind: 'approve'; id: string }
  | { kind: 'refuse'; id: string; reason: string };

export function useRefundCall(onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: RefundCall) => {
      const { path, body } = routeOf(call);
      return http.send(path, { method: 'POST', body });
    },
    onSuccess: onDone,
    // Also when it was refused: a colleague may have been first.
    onSettled: () => {
      for (const key of [KEY, 'visit', 'payments', 'unsettled'])
        void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

function routeOf(call: RefundCall): { path: string; body: object } {
  switch (call.kind) {
    case 'ask':
      return {
        path: `/api/visits/${encodeURIComponent(call.visit)}/refund-requests`,
        body: { reason: call.reason.trim() },
      };
    case 'approve':
      return { path: `/api/refund-requests/${encodeURIComponent(call.id)}/approve`, body: {} };
    case 'refuse':
      return {
        path: `/api/refund-requests/${encodeURIComponent(call.id)}/refuse`,
        body: { reason: call.reason.trim() },
      };
  }
}
