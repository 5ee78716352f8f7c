import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { useConsole } from '../console-context';
import type { HandOver, PractitionerRecord } from '../data/records';

const ROUTE = '/api/care/hand-overs';
const KEY = ['hand-overs'] as const;
/** Each look is on the trail. */
const STALE_MS = 60_000;

/** Who has this patient in hand for a while. */
export function useHandOvers(patient: string) {
  const { http } = useConsole();
  return useQuery({
    queryKey: [...KEY, patient],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ patient }).toString();
      const { json } = await http.send(`${ROUTE}?${query}`, { signal });
      return (json as { handOvers: HandOver[] }).handOvers;
    },
    staleTime: STALE_MS,
  });
}

/** Those of the clinic who see patients. */
export function useColleagues() {
  return useGetList<PractitionerRecord>('practitioners', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'fullName', order: 'ASC' },
    filter: { active: true },
  });
}

export interface HandOverWish {
  patient: string;
  practitioner: string;
  until: string;
  reason: string;
}

/** @returns with the id of what was given, so that it can be taken back */
export function useGiveHandOver(onDone: (id: string) => void) {
  const { http } = useConsole();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async (body: HandOverWish) =>
      (await http.send(ROUTE, { method: 'POST', body })).json as { id: string },
    onSuccess: ({ id }) => onDone(id),
    onSettled: refresh,
  });
}

/** Ends one at once. */
export function useEnd(): (id: string) => Promise<void> {
  const { http } = useConsole();
  const refresh = useRefresh();
  return async (id) => {
    try {
      await http.send(`${ROUTE}/${encodeURIComponent(id)}`, { method: 'DELETE' });
    } finally {
      await refresh();
    }
  };
}

function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: KEY });
}
