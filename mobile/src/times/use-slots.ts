import { dataOf } from '@daktari/api-client';
import { useQuery } from '@tanstack/react-query';
import { useParts } from '../AppProvider';
import { spanOfWeek } from './week';

const MINUTE_MS = 60_000;

export interface SlotsAsked {
  practitioner: string;
  service: string;
  zone: string;
  /** After this one. */
  weeks: number;
  now: Date;
}

/** Free times of a week, asked for anew each minute as others book them; a copy is worth reading for a day. */
export function useSlots({ practitioner, service, zone, weeks, now }: SlotsAsked) {
  const { client } = useParts();
  const { from, to } = spanOfWeek(now, zone, weeks);
  return useQuery({
    queryKey: ['slots', practitioner, service, from],
    queryFn: async () => {
      const query = { practitioner, service, from, to };
      return (await dataOf(client.GET('/api/scheduling/slots', { params: { query } }))).slots;
    },
    staleTime: MINUTE_MS / 3,
    refetchInterval: MINUTE_MS,
    meta: { keepMs: 24 * 60 * MINUTE_MS },
  });
}
