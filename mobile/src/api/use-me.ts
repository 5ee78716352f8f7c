import { dataOf } from '@daktari/api-client';
import { useQuery } from '@tanstack/react-query';
import { useParts } from '../AppProvider';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Role, language and, for clocks, the clinic's time; asked for each minute, as the demo's clock may have jumped. */
export function useMe() {
  const { client } = useParts();
  return useQuery({
    queryKey: ['me'],
    queryFn: () => dataOf(client.GET('/api/me')),
    refetchInterval: MINUTE_MS,
  });
}

/** My own record and those of whom I act for. */
export function usePatients() {
  const { client } = useParts();
  return useQuery({
    queryKey: ['patients'],
    queryFn: async () => (await dataOf(client.GET('/api/patients'))).data,
    staleTime: HOUR_MS,
  });
}

export function useLinks() {
  const { client } = useParts();
  return useQuery({
    queryKey: ['links'],
    queryFn: () => dataOf(client.GET('/api/me/links')),
    staleTime: HOUR_MS,
  });
}
