import { dataOf } from '@daktari/api-client';
import { useQuery } from '@tanstack/react-query';
import { useParts } from '../AppProvider';

export interface SlotsOf {
  practitioner: string;
  service: string;
  from: string;
  to: string;
}

/** Free times; asked for anew each minute, as others book them. */
export function useSlots({ practitioner, service, from, to }: SlotsOf) {
  const { client } = useParts();
  return useQuery({
    queryKey: ['slots', practitioner, service, from],
    queryFn: () =>
      dataOf(client.GET('/api/scheduling/slots', { params: { query: { practitioner, service, from, to } } })),
    refetchInterval: 60_000,
  });
}
