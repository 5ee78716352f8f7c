import { dataOf } from '@daktari/api-client';
import { useQuery } from '@tanstack/react-query';
import { useParts } from '../AppProvider';

/** What one request gives at most. */
const MOST = 100;

/** Clinics that take new patients, by name. */
export function useClinics() {
  const { client } = useParts();
  return useQuery({
    queryKey: ['clinics'],
    queryFn: async () => {
      const query = { fields: ['name' as const], sort: ['name:asc'], pagination: { pageSize: MOST } };
      return (await dataOf(client.GET('/api/clinics', { params: { query } }))).data;
    },
  });
}
