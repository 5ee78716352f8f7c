import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { ClinicSetup, MpesaCheck } from '../data/records';
import { mayCall } from '../session/me';
import { isReady } from './setup-steps';

const KEY = ['setup'] as const;

/** What the clinic still needs; asked again when somebody comes back from the CMS. */
export function useSetup() {
  const { http, me } = useConsole();
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await http.send('/api/clinic/setup', { signal })).json as ClinicSetup,
    enabled: mayCall(me, 'clinic.setup'),
    refetchOnWindowFocus: ({ state: { data } }) => (data && isReady(data.steps) ? false : 'always'),
  });
}

export function useCheckMpesa() {
  const { http } = useConsole();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      (await http.send('/api/clinic/setup/mpesa-check', { method: 'POST', body: {} })).json as MpesaCheck,
    onSettled: () => void queries.invalidateQueries({ queryKey: KEY }),
  });
}
