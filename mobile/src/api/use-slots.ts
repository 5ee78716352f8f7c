import { dataOf } from '@daktari/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParts } from '../AppProvider';
import { spanOfWeek } from '../book/week';

export interface SlotsAsked {
  practitioner: string;
  service: string;
  zone: string;
  /** After this one. */
  weeks: number;
  now: Date;
}

/** Free times of a week. They are gone in minutes, so that no copy of them is kept. */
export function useSlots({ practitioner, service, zone, weeks, now }: SlotsAsked) {
  const { client } = useParts();
  const { from, to } = spanOfWeek(now, zone, weeks);
  return useQuery({
    queryKey: ['slots', practitioner, service, from],
    queryFn: async () => {
      const query = { practitioner, service, from, to };
      return (await dataOf(client.GET('/api/scheduling/slots', { params: { query } }))).slots;
    },
    staleTime: 20_000,
    gcTime: 0,
    meta: { keep: false },
    placeholderData: keepPreviousData,
  });
}
