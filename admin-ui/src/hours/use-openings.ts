import { useQuery } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { Openings } from '../data/records';
import type { Span } from '../time/clinic-day';
import { HOURS_KEY, hoursPath } from './hours-path';

/** When somebody works, for a calendar; not asked while nobody is chosen. */
export function useOpenings(practitioner: string | null, span: Span | null) {
  const { http } = useConsole();
  const query =
    span && new URLSearchParams({ from: span.from.toISOString(), to: span.to.toISOString() }).toString();
  return useQuery({
    queryKey: [HOURS_KEY, practitioner, 'openings', query],
    enabled: practitioner !== null && query !== null,
    queryFn: async ({ signal }) => {
      const { json } = await http.send(`${hoursPath(practitioner ?? '', 'openings')}?${query ?? ''}`, {
        signal,
      });
      return (json as Openings).openings;
    },
  });
}
