import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { EmergencyFind, EmergencyReason, OpenEmergency } from '../data/records';
import { mayCall } from '../session/me';
import { stillOpen } from './still-open';

const ROUTE = '/api/care/break-glass';
const KEY = ['emergency'];
/** Each look at them is on the trail. */
const STALE_MS = 60_000;

/** Asked for by a button and not by each letter: every search is on the trail. */
export function useFindInEmergency() {
  const { http } = useConsole();
  return useMutation({
    mutationFn: async (body: object) =>
      (await http.send(`${ROUTE}/find`, { method: 'POST', body })).json as EmergencyFind,
  });
}

export function useOpenInEmergency(onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { patient: string; reason: EmergencyReason; minutes: number }) =>
      http.send(ROUTE, { method: 'POST', body }),
    onSuccess: async () => {
      // What was not there a moment ago is there now.
      queries.removeQueries({ queryKey: ['patients'] });
      await queries.invalidateQueries({ queryKey: KEY });
      onDone();
    },
  });
}

/** The doctor's own that are open at `now`; nobody else has any. */
export function useOwnEmergencies(now: Date): { open: OpenEmergency[]; isKnown: boolean } {
  const { http, me } = useConsole();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await http.send(ROUTE, { signal })).json as { open: OpenEmergency[] },
    staleTime: STALE_MS,
    enabled: mayCall(me, 'care.break-glass-open'),
  });
  return { open: stillOpen(data?.open ?? [], now), isKnown: data !== undefined };
}

export function useEndEmergency(onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => http.send(`${ROUTE}/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: onDone,
    // Also when it was refused: a reviewer may have ended it.
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
