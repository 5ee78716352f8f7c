import { dataOf, type Schemas } from '@daktari/api-client';
import { useQuery } from '@tanstack/react-query';
import { useParts } from '../AppProvider';

export type Visit = Schemas['Visit'];
/** What one request gives at most. */
export const MOST_VISITS = 50;

/** Visits of mine and of whom I act for, the latest first. */
export function useVisits() {
  const { client } = useParts();
  return useQuery({
    queryKey: ['visits'],
    queryFn: async () => {
      const { visits } = await dataOf(
        client.GET('/api/visits', { params: { query: { limit: MOST_VISITS } } }),
      );
      return visits;
    },
  });
}
