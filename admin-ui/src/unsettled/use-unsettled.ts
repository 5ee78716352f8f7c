import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { UnsettledCount, UnsettledList } from '../data/records';
import { mayCall } from '../session/me';
import type { Outcome } from './closing';

const KEY = 'unsettled';
const LOOK_EVERY_MS = 60_000;

/** All that waits; on the trail with each look, so it is asked again only when a payment changed. */
export function useUnsettled() {
  const { http } = useConsole();
  return useQuery({
    queryKey: [KEY, 'list'],
    queryFn: async ({ signal }) => (await http.send('/api/unsettled', { signal })).json as UnsettledList,
    refetchOnWindowFocus: false,
  });
}

/** Names nobody, so it may be asked for again and again. */
export function useUnsettledCount() {
  const { http, me } = useConsole();
  return useQuery({
    queryKey: [KEY, 'count'],
    queryFn: async ({ signal }) =>
      (await http.send('/api/unsettled/count', { signal })).json as UnsettledCount,
    enabled: mayCall(me, 'unsettled.count'),
    refetchInterval: LOOK_EVERY_MS,
  });
}

export type UnsettledCall =
  | { kind: 'ask'; id: string }
  | { kind: 'assign'; id: string; visit: string; reason: string }
  | { kind: 'send-back'; id: string; reason: string }
  | { kind: 'close'; id: string; outcome: Outcome; code: string; reason: string };

export function useUnsettledCall(onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: UnsettledCall) => {
      const { path, body } = routeOf(call);
      return http.send(path, { method: 'POST', body });
    },
    onSuccess: onDone,
    // Also when it was refused: a colleague may have been first.
    onSettled: () => {
      for (const key of [KEY, 'visit', 'payments', 'refund-requests'])
        void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

function routeOf(call: UnsettledCall): { path: string; body: object } {
  const id = encodeURIComponent(call.id);
  switch (call.kind) {
    case 'ask':
      return { path: `/api/unsettled/prompts/${id}/ask`, body: {} };
    case 'assign':
      return {
        path: `/api/unsettled/deposits/${id}/assign`,
        body: { visit: call.visit, reason: call.reason.trim() },
      };
    case 'close': {
      const { outcome, code } = call;
      const reason = call.reason.trim();
      return {
        path: `/api/unsettled/refunds/${id}/close`,
        body: outcome === 'sent' ? { outcome, code, reason } : { outcome, reason },
      };
    }
    case 'send-back':
      return { path: `/api/unsettled/deposits/${id}/send-back`, body: { reason: call.reason.trim() } };
  }
}
