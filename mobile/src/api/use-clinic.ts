import { dataOf } from '@daktari/api-client';
import { useQuery } from '@tanstack/react-query';
import { useParts } from '../AppProvider';

const HOUR_MS = 3_600_000;

/** What anybody may know of a clinic: among it the number that people answer. */
export function useClinic(id: string) {
  const { client } = useParts();
  return useQuery({
    queryKey: ['clinic', id],
    queryFn: async () => (await dataOf(client.GET('/api/clinics/{id}', { params: { path: { id } } }))).data,
    staleTime: HOUR_MS,
  });
}
