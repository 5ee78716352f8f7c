import { dataOf } from '@daktari/api-client';
import { useQuery } from '@tanstack/react-query';
import { useParts } from '../AppProvider';
import { useVisits } from './use-visits';

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

/** The clinic that somebody would call about themselves: that of their latest visit, else the only one there is. */
export function useMyClinic() {
  const { client } = useParts();
  const { data: visits } = useVisits();
  const { data: clinics } = useQuery({
    queryKey: ['clinics'],
    queryFn: async () => (await dataOf(client.GET('/api/clinics'))).data,
    staleTime: HOUR_MS,
  });
  const latest = visits?.[0]?.clinic.id;
  if (latest !== undefined) return clinics?.find(({ documentId }) => documentId === latest) ?? null;
  return clinics?.length === 1 ? (clinics[0] ?? null) : null;
}
