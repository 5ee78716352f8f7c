import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { Guardian, LinkCode } from '../data/records';
import type { CodeKind } from './code-kinds';

const KEY = 'guardians';
/** Each look is on the trail. */
const STALE_MS = 60_000;

const routeOf = (patient: string): string => `/api/patients/${encodeURIComponent(patient)}`;

export function useGuardians(patient: string) {
  const { http } = useConsole();
  return useQuery({
    queryKey: [KEY, patient],
    queryFn: async ({ signal }) => {
      const { json } = await http.send(`${routeOf(patient)}/guardians`, { signal });
      return (json as { guardians: Guardian[] }).guardians;
    },
    staleTime: STALE_MS,
  });
}

/** A code is shown once: nobody keeps it, and it is not asked for again. */
export function useMakeCode(patient: string) {
  const { http } = useConsole();
  return useMutation({
    mutationFn: async (kind: CodeKind) =>
      (await http.send(`${routeOf(patient)}/link-codes`, { method: 'POST', body: { kind } }))
        .json as LinkCode,
    gcTime: 0,
  });
}

export function useEndGuardian(patient: string, onDone: () => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (link: string) =>
      http.send(`${routeOf(patient)}/guardians/${encodeURIComponent(link)}`, { method: 'DELETE' }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY, patient] }),
  });
}
