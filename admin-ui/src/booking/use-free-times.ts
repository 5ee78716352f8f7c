import { useQueries } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { FreeSlots } from '../data/records';
import type { Span } from '../time/clinic-day';
import { mergeFree, type FreeTime } from './free-times';

const KEY = 'free-times';

interface Asked {
  practitioners: readonly string[];
  service: string;
  /** Nothing is asked while there is none. */
  span: Span | null;
}

export interface FreeTimes {
  /** Undefined until everybody's are there. */
  times: readonly FreeTime[] | undefined;
  error: Error | null;
  refetch(): void;
}

/** Free times of one or more people for a service, as patients see them; never from memory. */
export function useFreeTimes({ practitioners, service, span }: Asked): FreeTimes {
  const { http } = useConsole();
  return useQueries({
    queries: practitioners.map((practitioner) => {
      const query = span && slotsQuery(practitioner, service, span);
      return {
        queryKey: [KEY, query],
        enabled: query !== null,
        staleTime: 0,
        queryFn: async ({ signal }: { signal: AbortSignal }) => {
          const { json } = await http.send(`/api/scheduling/slots?${query ?? ''}`, { signal });
          return (json as FreeSlots).slots.map(({ startsAt }) => startsAt);
        },
      };
    }),
    combine: (results) => {
      const each = results.flatMap(({ data: times }, index) => {
        const practitioner = practitioners[index];
        return times && practitioner !== undefined ? [{ practitioner, times }] : [];
      });
      return {
        times: each.length === practitioners.length ? mergeFree(each) : undefined,
        error: results.find(({ error }) => error)?.error ?? null,
        refetch: () => {
          for (const result of results) void result.refetch();
        },
      };
    },
  });
}

function slotsQuery(practitioner: string, service: string, { from, to }: Span): string {
  return new URLSearchParams({
    ...{ practitioner, service },
    ...{ from: from.toISOString(), to: to.toISOString() },
  }).toString();
}
